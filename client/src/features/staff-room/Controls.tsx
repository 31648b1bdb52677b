import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { useState } from 'react';
import { leadOf } from '../../call/lead-commands.ts';
import type { CallSession } from '../../call/session.ts';
import type { Outcome } from '../../call/signaling/outbox.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffRoomText } from '../../i18n/staff-room.ts';
import { staffRoomPhoneText } from '../../i18n/staff-room-phone.ts';
import * as icons from '../../ui/icons.ts';
import { ShownOnDemand } from '../../ui/OnDemand.tsx';
import { StageButton } from '../../ui/StageButton.tsx';
import { MenuButton, type MenuEntry } from '../../ui/staff/MenuButton.tsx';
import { useCall } from '../citizen-frame/use-call.ts';
import { useNarrow } from '../staff-app/use-narrow.ts';
import { hallButtons, hallMore } from '../staff-hall/hall-on-demand.ts';
import type { HallTools } from '../staff-hall/hall-tools.ts';
import { CompanionsDialog } from './CompanionsDialog.tsx';
import { CrisisDialog } from './CrisisDialog.tsx';
import { DeviceButtons } from './DeviceButtons.tsx';
import { DevicesDialog } from './DevicesDialog.tsx';
import { EndDialog } from './EndDialog.tsx';
import { mayInvite } from './InviteDialog.tsx';
import { OutcomeFailure } from './OutcomeFailure.tsx';
import { PhoneDialog } from './PhoneDialog.tsx';
import { mayBeReached } from './phoned.ts';
import { ReachedDialog } from './ReachedDialog.tsx';
import { ShareButton } from './ShareButton.tsx';
import { useSelfShown } from './use-self-shown.ts';
import { type ShareStep, useShareStep } from './use-share-step.ts';
import { useSmallWindow } from './use-small-window.ts';
import { useTogether } from './use-together.ts';

type Open = 'none' | 'devices' | 'companions' | 'phone' | 'reached' | 'crisis' | 'end';

interface ControlsProps {
  session: CallSession;
  snapshot: Snapshot;
  tools: HallTools;
  onChat: () => void;
  onInvite: () => void;
  onQuality: () => void;
}

/** Controls with words; state by shape and word; «Закончить» last, wider, red, asks once (ux §6.1). */
export function Controls({ session, snapshot, tools, onChat, onInvite, onQuality }: ControlsProps) {
  const words = useText(staffRoomText);
  const t = words.controls;
  const { byPhone } = useText(staffRoomPhoneText);
  const unread = useCall(session, state => state.chat.unread);
  const [open, setOpen] = useState<Open>('none');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const close = () => setOpen('none');
  const isNarrow = useNarrow(768);
  const isTight = useNarrow(1440);
  const share = useShareStep(session, snapshot);
  const [reachable] = mayBeReached(snapshot);
  const isLead = snapshot.me.role === 'lead';
  const isRunning = snapshot.status === 'running';
  return (
    <fieldset className="rm-controls" aria-label={t.group}>
      <div className="rm-failed">
        <OutcomeFailure outcome={outcome} />
      </div>
      <div className="rm-group">
        {snapshot.mode !== 'phone' && <DeviceButtons session={session} />}
        {!isNarrow && <ShareButton share={share} />}
        {snapshot.mode === 'phone' && snapshot.me.mayLead && isRunning && (
          <StageButton icon={icons.phone} words={byPhone.number} onClick={() => setOpen('phone')} />
        )}
        {snapshot.hall && (
          <ShownOnDemand of={hallButtons} props={{ session, snapshot, tools, onOutcome: setOutcome }} />
        )}
        <StageButton
          icon={icons.write}
          words={t.write}
          badge={unread}
          badgeWords={t.unread(unread)}
          shortcut="C"
          onClick={onChat}
        />
        {mayCallForHelp(snapshot) && !(snapshot.hall && isTight) && (
          <StageButton
            icon={icons.safety}
            words={t.crisis}
            isOpen={snapshot.capSuspended !== null}
            onClick={() => setOpen('crisis')}
          />
        )}
      </div>
      <div className="rm-group">
        <MoreMenu
          session={session}
          snapshot={snapshot}
          tools={tools}
          share={isNarrow ? share : null}
          onOpen={setOpen}
          onInvite={onInvite}
          onQuality={onQuality}
          onOutcome={setOutcome}
        />
        {isLead ? (
          <StageButton icon={icons.hangUp} words={t.end} end onClick={() => setOpen('end')} />
        ) : (
          <StageButton icon={icons.hangUp} words={words.menu.leave} end onClick={() => void session.leave()} />
        )}
      </div>
      {open === 'devices' && <DevicesDialog session={session} onClose={close} />}
      {open === 'companions' && <CompanionsDialog session={session} snapshot={snapshot} onClose={close} />}
      {open === 'phone' && (
        <PhoneDialog consultationId={snapshot.consultationId} isByPhone={snapshot.mode === 'phone'} onClose={close} />
      )}
      {open === 'reached' && reachable && (
        <ReachedDialog session={session} consultationId={snapshot.consultationId} person={reachable} onClose={close} />
      )}
      {open === 'crisis' && <CrisisDialog session={session} onClose={close} />}
      {open === 'end' && <EndDialog session={session} onClose={close} />}
    </fieldset>
  );
}

const mayCallForHelp = ({ me, status, peer }: Snapshot): boolean => me.role === 'lead' && status === 'running' && !peer;

interface MoreMenuProps {
  session: CallSession;
  snapshot: Snapshot;
  tools: HallTools;
  /** Null where it has a button of its own, or is not possible. */
  share: ShareStep | null;
  onOpen: (what: Open) => void;
  onInvite: () => void;
  onQuality: () => void;
  onOutcome: (outcome: Outcome) => void;
}

function MoreMenu({ session, snapshot, tools, share, onOpen, onInvite, onQuality, onOutcome }: MoreMenuProps) {
  const words = useText(staffRoomText);
  const t = words.menu;
  const { reached } = useText(staffRoomPhoneText).byPhone;
  const guests = snapshot.participants.filter(person => person.status === 'inRoom' && person.role === 'citizen');
  const cameraless = guests.filter(
    person => !person.sources.some(({ source, paused }) => source === 'camera' && !paused),
  );
  const isTight = useNarrow(1440);
  const together = useTogether(session, snapshot, onOutcome);
  const small = useSmallWindow(session);
  const self = useSelfShown();
  const entries: MenuEntry[] = [
    ...(mayInvite(snapshot) ? [{ id: 'invite', label: t.invite, icon: icons.invite, onSelect: onInvite }] : []),
    ...(snapshot.mode === 'phone'
      ? []
      : [{ id: 'devices', label: t.devices, icon: icons.settings, onSelect: () => onOpen('devices') }]),
    ...(share && !share.why
      ? [{ id: 'share', label: share.words, icon: icons.shareScreen, onSelect: share.press }]
      : []),
    ...together,
    { id: 'companions', label: t.companions, icon: icons.people, onSelect: () => onOpen('companions') },
    // Of a hall each is asked in the list of who is here.
    ...(snapshot.me.mayLead && !snapshot.hall && snapshot.modes.includes('video') && snapshot.mode !== 'phone'
      ? cameraless.map(person => ({
          id: `camera ${person.id}`,
          label: t.askCamera,
          note: person.shownAs,
          icon: icons.video,
          onSelect: () => void leadOf(session).askCamera(person.id).then(onOutcome),
        }))
      : []),
    ...(snapshot.me.mayLead && !snapshot.peer
      ? [{ id: 'phone', label: t.phone, icon: icons.phone, onSelect: () => onOpen('phone') }]
      : []),
    ...mayBeReached(snapshot)
      .slice(0, 1)
      .map(person => ({
        id: 'reached',
        label: reached,
        note: person.shownAs,
        icon: icons.phone,
        onSelect: () => onOpen('reached'),
      })),
    ...(snapshot.mode === 'phone' ? [] : [self]),
    ...small,
    // Beside a hall's own controls there is no room for it.
    ...(snapshot.hall && isTight && mayCallForHelp(snapshot)
      ? [{ id: 'crisis', label: words.controls.crisis, icon: icons.safety, onSelect: () => onOpen('crisis') }]
      : []),
    { id: 'quality', label: t.quality, icon: icons.network, onSelect: onQuality },
    ...(snapshot.capSuspended
      ? [
          {
            id: 'resume',
            label: t.resumeCap,
            icon: icons.deadline,
            onSelect: () => void leadOf(session).resumeCap().then(onOutcome),
          },
        ]
      : []),
    'line',
    { id: 'leave', label: t.leave, icon: icons.quickExit, onSelect: () => void session.leave() },
  ];
  return (
    <div className="rm-more">
      {snapshot.hall ? (
        <ShownOnDemand of={hallMore} props={{ session, snapshot, tools, entries, onOutcome }} />
      ) : (
        <MenuButton label={words.controls.more} icon={icons.more} entries={entries} />
      )}
      <span aria-hidden="true">{words.controls.more}</span>
    </div>
  );
}
