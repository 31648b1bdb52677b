import type { ParticipantView, Snapshot } from '@priyom/shared/signaling/snapshot';
import { useRef } from 'react';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffHallText } from '../../i18n/staff-hall.ts';
import { staffRoomText } from '../../i18n/staff-room.ts';
import { Icon } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';
import { Tile } from '../../ui/Tile.tsx';
import { isHeard, isSeen } from '../call-stage/heard-seen.ts';
import { StreamVideo } from '../call-stage/StreamVideo.tsx';
import { useView } from '../call-stage/use-view.ts';
import { useCall } from '../citizen-frame/use-call.ts';
import { PersonTile } from '../staff-room/PersonTile.tsx';
import { PersonMenu } from '../staff-room/PersonTools.tsx';
import { FloorButton } from './FloorButton.tsx';

/** With the lead as many as fit beside them; those above it get smaller. */
const SEATS_BESIDE = 3;

interface WebinarStageProps {
  session: CallSession;
  snapshot: Snapshot;
  /** The lead first. */
  stage: readonly ParticipantView[];
}

/** What the hall sees: the lead large, also to themselves, beside them the others of the stage, and whether it has room. */
export function WebinarStage({ session, snapshot, stage }: WebinarStageProps) {
  const t = useText(staffHallText);
  const pictures = useRef<HTMLDivElement>(null);
  const [first, ...beside] = stage;
  useView(session, pictures, stage.map(({ id }) => id).join());
  const tileOf = (person: ParticipantView) =>
    person.id === snapshot.me.participantId ? (
      <OwnTile key={person.id} session={session} isLead={person.role === 'lead'} />
    ) : (
      <StageTile key={person.id} session={session} snapshot={snapshot} person={person} />
    );
  return (
    <section className="hl-webinar" ref={pictures} aria-label={t.webinar.stageLabel} data-beside={beside.length}>
      <div className="hl-lead">
        {first && tileOf(first)}
        <p className="hl-air">
          <Icon of={icons.show} size="sm" />
          {snapshot.hall?.listening ? t.webinar.seen(snapshot.hall.listening) : t.webinar.seenByNobody}
        </p>
      </div>
      <div className="hl-beside">
        {beside.map(tileOf)}
        {beside.length < SEATS_BESIDE && (
          <p className="hl-seat">
            <Icon of={icons.invite} />
            {t.floor.free}
          </p>
        )}
      </div>
    </section>
  );
}

interface StageTileProps {
  session: CallSession;
  snapshot: Snapshot;
  person: ParticipantView;
}

function StageTile({ session, snapshot, person }: StageTileProps) {
  const tools = (
    <>
      <PersonMenu person={person} className="tile-tools" />
      {person.part?.floor === 'has' && (
        <span className="hl-back">
          <FloorButton session={session} form="webinar" person={person} floor="has" isAsking={false} />
        </span>
      )}
    </>
  );
  return <PersonTile session={session} snapshot={snapshot} person={person} tools={tools} />;
}

/** As the hall sees it, and as a mirror for oneself. */
function OwnTile({ session, isLead }: { session: CallSession; isLead: boolean }) {
  const t = useText(staffHallText).webinar;
  const { you } = useText(staffRoomText);
  const own = useCall(session, state => state.own);
  const me = useCall(session, state => state.snapshot?.me.participantId ?? '');
  const isSpeaking = useCall(session, state => state.speaking.includes(me));
  const stream = isSeen(own) ? own.camera.stream : null;
  return (
    <Tile
      name={you}
      position={isLead ? t.leads : undefined}
      isMuted={!isHeard(own)}
      isSpeaking={isSpeaking}
      state={stream ? 'live' : isHeard(own) ? 'voice' : 'off'}
      className="rm-tile"
    >
      {stream && <StreamVideo session={session} stream={stream} isMirrored label={you} />}
    </Tile>
  );
}
