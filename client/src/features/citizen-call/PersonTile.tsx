import type { ParticipantView, Snapshot } from '@priyom/shared/signaling/snapshot';
import type { ReactNode } from 'react';
import type { CallSession } from '../../call/session.ts';
import { isSigned, signerFor } from '../../call/signing.ts';
import type { RemoteStream } from '../../call/state.ts';
import { useText } from '../../i18n/catalog.ts';
import { citizenCallText } from '../../i18n/citizen-call.ts';
import { uiText } from '../../i18n/ui.ts';
import { Tile, type TileState } from '../../ui/Tile.tsx';
import { isComingIn, isSilent } from '../call-stage/heard-seen.ts';
import { besideNames, named, roleLine } from '../call-stage/role-words.ts';
import { StreamVideo } from '../call-stage/StreamVideo.tsx';
import { spelled } from '../citizen-frame/people.ts';
import { useCall } from '../citizen-frame/use-call.ts';

interface PersonTileProps {
  session: CallSession;
  snapshot: Snapshot;
  person: ParticipantView;
  /** The viewer wants nobody's picture here now. */
  isHidden: boolean;
  /** Drawn over the picture. */
  top: ReactNode;
}

interface PersonTilesProps extends Omit<PersonTileProps, 'person'> {
  /** In their order; `top` stands over the first. */
  people: readonly ParticipantView[];
}

export function PersonTiles({ people, top, ...tile }: PersonTilesProps) {
  return people.map((person, index) => (
    <PersonTile key={person.id} {...tile} person={person} top={index === 0 && top} />
  ));
}

/** Somebody else of the meeting, as the viewer sees and hears them now. */
export function PersonTile({ session, snapshot, person, isHidden, top }: PersonTileProps) {
  const t = useText(citizenCallText);
  const { outside, beside: besideWords } = useText(uiText);
  const sources = useCall(session, state => state.remote[person.id]);
  const isSpeaking = useCall(session, state => state.speaking.includes(person.id));
  const level = useCall(session, state => state.networkOfOthers[person.id]);
  const isVoiceOnly = useCall(session, state => state.network.voiceOnly);
  const camera = isHidden ? undefined : sources?.camera;
  const beside = snapshot.companions.filter(companion => companion.statedBy === person.id);
  const state = snapshot.hold ? 'hold' : stateOf(person, snapshot.mode, camera);
  const isNew = useCall(session, ({ remote }) => isComingIn(person, remote));
  const words = level === 'weak' ? t.network.other : level === 'veryWeak' ? t.network.otherVoice : undefined;
  return (
    <div className="tile-place">
      <Tile
        id={person.id}
        name={person.shownAs}
        initialsFrom={spelled(person.initials)}
        position={roleLine(
          { role: person.role, about: state === 'off' && isVoiceOnly ? t.youHear : person.about },
          outside,
        )}
        state={state}
        isSpeaking={isSpeaking}
        isMuted={isSilent(person, sources)}
        isPinned={isSigned(snapshot) && person.role === signerFor(snapshot)}
        top={
          <>
            {top}
            {beside.length > 0 && <span className="tile-note">{t.besideTile(besideNames(beside, besideWords))}</span>}
          </>
        }
        note={isNew ? t.comingIn : words}
        className="main"
      >
        {camera && !camera.paused && (
          <StreamVideo
            session={session}
            stream={camera.stream}
            participantId={person.id}
            label={named(person, outside)}
          />
        )}
      </Tile>
    </div>
  );
}

function stateOf(person: ParticipantView, mode: Snapshot['mode'], camera: RemoteStream | undefined): TileState {
  if (person.connection === 'interrupted' || camera?.dimmed || camera?.frozen) return 'returning';
  if (mode === 'phone') return 'phone';
  if (!camera || camera.paused) return 'off';
  return camera.late ? 'late' : 'live';
}
