import type { ParticipantView, Snapshot } from '@priyom/shared/signaling/snapshot';
import type { ReactNode } from 'react';
import type { CallSession } from '../../call/session.ts';
import type { RemoteStream } from '../../call/state.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffRoomText } from '../../i18n/staff-room.ts';
import { staffRoomDialogsText } from '../../i18n/staff-room-dialogs.ts';
import { uiText } from '../../i18n/ui.ts';
import { Tile, type TileState } from '../../ui/Tile.tsx';
import { isHeard, isSeen, isSilent } from '../call-stage/heard-seen.ts';
import { named, roleLine } from '../call-stage/role-words.ts';
import { StreamVideo } from '../call-stage/StreamVideo.tsx';
import { useCall } from '../citizen-frame/use-call.ts';
import { PersonMenu } from './PersonTools.tsx';
import { isByPhone, namesBeside } from './people.ts';

interface PersonTileProps {
  session: CallSession;
  snapshot: Snapshot;
  person: ParticipantView;
  /** Over the picture beside who sits there too: a raised hand. */
  badge?: ReactNode;
  /** Instead of the menu about this person. */
  tools?: ReactNode;
}

/** Somebody else on the stage of who leads. */
export function PersonTile({ session, snapshot, person, badge, tools }: PersonTileProps) {
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
      top={
        (beside || badge) && (
          <>
            {beside && <span className="tile-note">{here(beside)}</span>}
            {badge}
          </>
        )
      }
      tools={tools ?? <PersonMenu person={person} className="tile-tools" />}
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

/** One's own picture, for oneself alone, in the corner. */
export function SelfTile({ session }: { session: CallSession }) {
  const t = useText(staffRoomText);
  const own = useCall(session, state => state.own);
  const stream = isSeen(own) ? own.camera.stream : null;
  return (
    <Tile name={t.you} isSelf isMuted={!isHeard(own)} state={stream ? 'live' : 'voice'} className="rm-pip">
      {stream && <StreamVideo session={session} stream={stream} isMirrored label={t.you} />}
    </Tile>
  );
}
