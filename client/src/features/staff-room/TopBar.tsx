import type { ParticipantView, Snapshot } from '@priyom/shared/signaling/snapshot';
import { isIn } from '../../call/in-room.ts';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffRoomText } from '../../i18n/staff-room.ts';
import { staffRoomDialogsText } from '../../i18n/staff-room-dialogs.ts';
import { uiText } from '../../i18n/ui.ts';
import { Chip } from '../../ui/Chip.tsx';
import * as icons from '../../ui/icons.ts';
import { ShownOnDemand } from '../../ui/OnDemand.tsx';
import { SessionClock } from '../../ui/Ribbon.tsx';
import { type PersonHere, WhoIsHere } from '../../ui/WhoIsHere.tsx';
import { isComingIn } from '../call-stage/heard-seen.ts';
import { planOf, timesOf } from '../call-stage/plan.ts';
import { roleLine } from '../call-stage/role-words.ts';
import { useServerNow } from '../call-stage/use-tick.ts';
import { useCall } from '../citizen-frame/use-call.ts';
import { useNarrow } from '../staff-app/use-narrow.ts';
import { hallTitle } from '../staff-hall/hall-on-demand.ts';
import { InviteButton } from './InviteDialog.tsx';
import { Invited } from './Invited.tsx';
import { modeLine } from './mode-words.ts';
import { NetworkWord } from './NetworkWord.tsx';
import { onStage } from './on-stage.ts';
import { PersonMenu, PutOutButton } from './PersonTools.tsx';
import { PlanClock } from './PlanClock.tsx';
import { isByPhone, namesBeside, onlyWrites } from './people.ts';

interface TopBarProps {
  session: CallSession;
  snapshot: Snapshot;
  onInvite: () => void;
  onQuality: () => void;
}

/** Who is here, by name and role, before they can see or hear (D20); the session's time; the network in a word. */
export function TopBar({ session, snapshot, onInvite, onQuality }: TopBarProps) {
  const isCompact = useNarrow(1024);
  return (
    <div className="st-top">
      {snapshot.hall ? (
        <ShownOnDemand of={hallTitle} props={{ snapshot, stage: onStage(snapshot) }} />
      ) : (
        <Here session={session} snapshot={snapshot} isCompact={isCompact} onInvite={onInvite} />
      )}
      {(isCompact || snapshot.hall) && <Invited session={session} snapshot={snapshot} />}
      <span className="grow" />
      <ModeChip snapshot={snapshot} />
      <NetworkWord session={session} snapshot={snapshot} onOpen={onQuality} />
      {snapshot.startedAt && <Clock session={session} snapshot={snapshot} startedAt={snapshot.startedAt} />}
    </div>
  );
}

interface HereProps {
  session: CallSession;
  snapshot: Snapshot;
  isCompact: boolean;
  onInvite: () => void;
}

function Here({ session, snapshot, isCompact, onInvite }: HereProps) {
  return (
    <WhoIsHere
      people={usePeople(session, snapshot, isCompact)}
      isCompact={isCompact}
      action={
        <>
          <InviteButton snapshot={snapshot} onInvite={onInvite} />
          <Invited session={session} snapshot={snapshot} />
        </>
      }
    />
  );
}

const MODE_ICONS = { video: icons.video, voice: icons.mic, chat: icons.write, phone: icons.phone };

/** How people talk when it is not by video, and whose choice that is (D16). */
function ModeChip({ snapshot }: { snapshot: Snapshot }) {
  const words = modeLine(snapshot, useText(staffRoomText));
  if (!words) return null;
  return (
    <span className="rm-mode">
      <Chip tone="info" icon={MODE_ICONS[snapshot.mode]}>
        {words}
      </Chip>
    </span>
  );
}

function Clock({ session, snapshot, startedAt }: { session: CallSession; snapshot: Snapshot; startedAt: string }) {
  const now = useServerNow(session);
  const times = timesOf({ ...snapshot, startedAt });
  // D17: the cap ends it; before its warnings the booked length is what people have agreed on.
  const plan = planOf(times, now);
  return plan ? <PlanClock plan={plan} times={times} now={now} /> : <SessionClock times={times} now={now} withEnd />;
}

function usePeople(session: CallSession, snapshot: Snapshot, isCompact: boolean): PersonHere[] {
  const t = useText(staffRoomText);
  const { here } = useText(staffRoomDialogsText).companions;
  const { byPhone, outside, beside: words } = useText(uiText);
  const remote = useCall(session, state => state.remote);
  const waysOf = (person: ParticipantView) => {
    if (isComingIn(person, remote)) return t.comingIn;
    return onlyWrites(snapshot, person) ? t.writes : undefined;
  };
  return snapshot.participants
    .filter(isIn)
    .map(person => {
      const isSelf = person.id === snapshot.me.participantId;
      const isPhone = isByPhone(snapshot, person);
      const beside = namesBeside(snapshot, person, words);
      const isAway = person.connection === 'interrupted' && !isPhone;
      const state = isSelf ? undefined : isAway ? t.onTheirWay : waysOf(person);
      return {
        id: person.id,
        name: person.shownAs,
        position:
          [!isSelf && roleLine(person, outside), isPhone && byPhone, beside && here(beside)]
            .filter(Boolean)
            .join(' · ') || undefined,
        isSelf,
        state,
        tools: isCompact ? <PutOutButton person={person} /> : <PersonMenu person={person} className="who-tools" />,
      };
    })
    .sort((one, other) => Number(one.isSelf) - Number(other.isSelf));
}
