import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { citizenWaitingText } from '../../i18n/citizen-waiting.ts';
import { Note } from '../../ui/Card.tsx';
import * as icons from '../../ui/icons.ts';
import { Tile } from '../../ui/Tile.tsx';
import { ToggleButton } from '../../ui/ToggleButton.tsx';
import { isHeard, isSeen } from '../call-stage/heard-seen.ts';
import { DeviceTrouble, isInTrouble } from '../citizen-check/DeviceTrouble.tsx';
import { OwnPicture } from '../citizen-frame/OwnPicture.tsx';
import { useWhyHeld } from '../citizen-frame/own-devices.ts';
import { meIn, spelled } from '../citizen-frame/people.ts';
import { useCall } from '../citizen-frame/use-call.ts';

interface OwnCardProps {
  session: CallSession;
  snapshot: Snapshot;
  isAfterExit: boolean;
}

/** One's own picture, which nobody else sees yet, and what will be brought into the room. */
export function OwnCard({ session, snapshot, isAfterExit }: OwnCardProps) {
  const t = useText(citizenWaitingText).own;
  return (
    <section className="card self-card" aria-label={t.group}>
      <OwnTile session={session} snapshot={snapshot} />
      <div className="ctl">
        <OwnToggles session={session} />
      </div>
      <OwnTroubles session={session} />
      {isAfterExit && <OffAfterExit session={session} />}
      <p className="small">{t.onlyAfter}</p>
    </section>
  );
}

/** Until the first of the two is switched on. */
export function OffAfterExit({ session }: { session: CallSession }) {
  const t = useText(citizenWaitingText).own;
  const isOff = useCall(session, ({ own }) => !own.mic.wanted && !own.camera.wanted);
  return isOff && <Note icon={icons.hide}>{t.offAfterExit}</Note>;
}

export function OwnTile({ session, snapshot }: { session: CallSession; snapshot: Snapshot }) {
  const t = useText(citizenWaitingText);
  const { camera } = useCall(session, state => state.own);
  const me = meIn(snapshot);
  const isShown = camera.wanted && camera.stream !== null && camera.heldBy === null;
  return (
    <Tile
      name={me?.shownAs ?? ''}
      id={snapshot.me.participantId}
      initialsFrom={spelled(me?.initials ?? '')}
      state={isShown ? 'live' : 'off'}
      isSelf
    >
      {isShown && camera.stream && <OwnPicture stream={camera.stream} label={t.called.preview} />}
    </Tile>
  );
}

export function OwnToggles({ session }: { session: CallSession }) {
  const t = useText(citizenWaitingText).own;
  const own = useCall(session, state => state.own);
  const why = useWhyHeld(session);
  return (
    <>
      <ToggleButton
        size="sm"
        block
        start
        label={t.mic}
        isOn={isHeard(own)}
        why={why.mic}
        on={{ words: t.heard, icon: icons.mic }}
        off={{ words: t.silent, icon: icons.micOff }}
        onChange={isOn => void session.setMic(isOn)}
      />
      <ToggleButton
        size="sm"
        block
        start
        label={t.camera}
        isOn={isSeen(own)}
        why={why.camera}
        on={{ words: t.seen, icon: icons.video }}
        off={{ words: t.unseen, icon: icons.videoOff }}
        onChange={isOn => void session.setCamera(isOn)}
      />
    </>
  );
}

/** What was pressed and cannot be opened: a toggle that just stays off would be no answer. */
export function OwnTroubles({ session }: { session: CallSession }) {
  const own = useCall(session, state => state.own);
  const troubled = (['mic', 'camera'] as const).filter(kind => isInTrouble(own[kind]));
  if (troubled.length === 0) return null;
  return (
    <div className="own-troubles">
      {troubled.map(kind => (
        <div key={kind} className="stack">
          <DeviceTrouble session={session} kind={kind} />
        </div>
      ))}
    </div>
  );
}
