import type { ParticipantView, Snapshot } from '@priyom/shared/signaling/snapshot';
import { useRef } from 'react';
import { useStore } from 'zustand';
import { isSelfHidden } from '../../call/remembered-choice.ts';
import type { CallSession } from '../../call/session.ts';
import { isSigned, signerFirst } from '../../call/signing.ts';
import type { RemoteStream } from '../../call/state.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffRoomText } from '../../i18n/staff-room.ts';
import { staffRoomDialogsText } from '../../i18n/staff-room-dialogs.ts';
import { staffRoomPhoneText } from '../../i18n/staff-room-phone.ts';
import { uiText } from '../../i18n/ui.ts';
import * as icons from '../../ui/icons.ts';
import { ShownOnDemand } from '../../ui/OnDemand.tsx';
import { Empty } from '../../ui/States.tsx';
import { Tile, type TileState } from '../../ui/Tile.tsx';
import { sharing } from '../call-share/share-on-demand.ts';
import { isHeard, isSeen, isSilent } from '../call-stage/heard-seen.ts';
import { pins } from '../call-stage/pins-on-demand.ts';
import { named, roleLine } from '../call-stage/role-words.ts';
import { StreamVideo } from '../call-stage/StreamVideo.tsx';
import { useView } from '../call-stage/use-view.ts';
import { goneWords } from './gone-words.ts';
import { PersonMenu } from './PersonTools.tsx';
import { isByPhone, namesBeside, othersInRoom, whoIsAbsent, whoWaits } from './people.ts';
import { useCall } from './use-room.ts';

/** Tiles in the order of joining; they move only when somebody joins or leaves (ux §2.4). Oneself is in the corner. */
export function Stage({ session, snapshot }: { session: CallSession; snapshot: Snapshot }) {
  const others = signerFirst(othersInRoom(snapshot), 'interpreter');
  const hidesSelf = useStore(isSelfHidden);
  const stage = useRef<HTMLDivElement>(null);
  useView(session, stage, others.map(person => person.id).join());
  return (
    <div className="rm-tiles" data-count={others.length} data-sign={isSigned(snapshot)} ref={stage}>
      {others.map(person => (
        <PersonTile key={person.id} session={session} snapshot={snapshot} person={person} />
      ))}
      {others.length > 1 && !snapshot.share && !isSigned(snapshot) && (
        <ShownOnDemand of={pins} props={{ stage, people: others }} isQuiet />
      )}
      {others.length === 0 && <NobodyYet snapshot={snapshot} />}
      {snapshot.mode !== 'phone' && !hidesSelf && <SelfTile session={session} />}
      {snapshot.share && <ShownOnDemand of={sharing} props={{ session, snapshot }} />}
    </div>
  );
}

function PersonTile({
  session,
  snapshot,
  person,
}: {
  session: CallSession;
  snapshot: Snapshot;
  person: ParticipantView;
}) {
  const { here } = useText(staffRoomDialogsText).companions;
  const { outside, beside: words } = useText(uiText);
  const sources = useCall(session, state => state.remote[person.id]);
  const isSpeaking = useCall(session, state => state.speaking.includes(person.id));
  const camera = sources?.camera;
  const hasPicture = camera !== undefined && !camera.paused;
  const isMuted = isSilent(person, sources);
  const isPhone = isByPhone(snapshot, person);
  const beside = namesBeside(snapshot, person, words);
  return (
    <Tile
      id={person.id}
      name={person.shownAs}
      position={roleLine(person, outside)}
      state={isPhone ? 'phone' : isHeld(snapshot, person) ? 'hold' : stateOf(person, camera, isMuted)}
      isSpeaking={isSpeaking}
      isMuted={isMuted}
      isPinned={person.role === 'interpreter'}
      top={beside && <span className="tile-note">{here(beside)}</span>}
      tools={<PersonMenu person={person} className="tile-tools" />}
      className="rm-tile"
    >
      {camera && hasPicture ? (
        <StreamVideo
          session={session}
          stream={camera.stream}
          participantId={person.id}
          label={named(person, outside)}
        />
      ) : null}
    </Tile>
  );
}

/** They are not heard now, or the lead has stepped away and hears nobody. */
function isHeld({ hold }: Snapshot, { status, role }: ParticipantView): boolean {
  return status === 'onHold' || (hold?.kind === 'away' && role === 'lead');
}

function stateOf(person: ParticipantView, camera: RemoteStream | undefined, isMuted: boolean): TileState {
  if (person.connection === 'interrupted' || camera?.dimmed || camera?.frozen) return 'returning';
  if (!camera || camera.paused) return isMuted ? 'off' : 'voice';
  return camera.late ? 'late' : 'live';
}

function SelfTile({ session }: { session: CallSession }) {
  const t = useText(staffRoomText);
  const own = useCall(session, state => state.own);
  const stream = isSeen(own) ? own.camera.stream : null;
  return (
    <Tile name={t.you} isSelf isMuted={!isHeard(own)} state={stream ? 'live' : 'voice'} className="rm-pip">
      {stream && <StreamVideo session={session} stream={stream} isMirrored label={t.you} />}
    </Tile>
  );
}

function NobodyYet({ snapshot }: { snapshot: Snapshot }) {
  const t = useText(staffRoomText).waiting;
  const { byPhone } = useText(staffRoomPhoneText);
  if (whoWaits(snapshot).length > 0) return <div className="rm-empty" />;
  const isPhone = snapshot.mode === 'phone';
  const absent = whoIsAbsent(snapshot).flatMap(person => {
    const isOwnWill = person.leftHow === 'quickExit' || person.leftHow === 'consentWithdrawn';
    // Nobody is expected to open a link where it is the specialist who phones.
    if (isPhone && !isOwnWill) return [];
    return person.status === 'left' || isOwnWill ? goneWords(person, t) : t.absent(person.shownAs);
  });
  const expected = snapshot.peer ? t.nobodyPeer : t.nobodyLead;
  const lead = isPhone ? byPhone.nobodyLead : expected;
  return (
    <div className="rm-empty">
      <Empty icon={isPhone ? icons.phone : icons.enter} title={isPhone ? byPhone.nobody : t.nobody}>
        {absent.length > 0 ? absent.join('. ') : lead}
      </Empty>
    </div>
  );
}
