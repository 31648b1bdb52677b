import type { ParticipantView, Snapshot } from '@priyom/shared/signaling/snapshot';
import { memo, type ReactNode, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { isSelfHidden } from '../../call/remembered-choice.ts';
import type { CallSession } from '../../call/session.ts';
import { isSigned, signerFirst, signerFor } from '../../call/signing.ts';
import type { RemoteStream } from '../../call/state.ts';
import { useText } from '../../i18n/catalog.ts';
import { citizenCallText } from '../../i18n/citizen-call.ts';
import { uiText } from '../../i18n/ui.ts';
import * as icons from '../../ui/icons.ts';
import { ShownOnDemand } from '../../ui/OnDemand.tsx';
import { Empty } from '../../ui/States.tsx';
import { Tile, type TileState } from '../../ui/Tile.tsx';
import { sharing } from '../call-share/share-on-demand.ts';
import { isComingIn, isSilent } from '../call-stage/heard-seen.ts';
import { pins } from '../call-stage/pins-on-demand.ts';
import { besideNames, named, roleLine } from '../call-stage/role-words.ts';
import { StreamVideo } from '../call-stage/StreamVideo.tsx';
import { useView } from '../call-stage/use-view.ts';
import { othersInRoom, spelled } from '../citizen-frame/people.ts';
import { useCall } from '../citizen-frame/use-call.ts';
import { SelfPip } from './SelfPip.tsx';
import { OwnNetwork, Who } from './TopBar.tsx';
import { leadFirst } from './who.ts';

interface StageProps {
  session: CallSession;
  snapshot: Snapshot;
  /** The person wants nobody's picture here now. */
  isHidden: boolean;
  /** From 1024 who is here stands above, below it over the first picture. */
  isWide: boolean;
  onQuality: () => void;
}

/**
 * Tiles move only when somebody joins or leaves; oneself is in a corner (ux §2.4, §6.2). Drawn anew when people or
 * pictures change, not with every second and every press beside them: an old phone has better things to do.
 */
export const Stage = memo(({ session, snapshot, isHidden, isWide, onQuality }: StageProps) => {
  const top = !isWide && (
    <>
      <Who session={session} snapshot={snapshot} isCompact />
      <OwnNetwork session={session} onOpen={onQuality} />
    </>
  );
  const others = signerFirst(leadFirst(othersInRoom(snapshot)), signerFor(snapshot));
  const signed = isSigned(snapshot);
  useEffect(() => {
    if (signed) void import('./on-demand/signing.css').catch(() => undefined);
  }, [signed]);
  const stage = useRef<HTMLDivElement>(null);
  useView(session, stage, others.map(person => person.id).join());
  const hidesSelf = useStore(isSelfHidden);
  const { share, me } = snapshot;
  const isShown = share && share.participantId !== me.participantId;
  return (
    <div className="stage-tiles" data-count={others.length} data-sign={signed} ref={stage}>
      {others.map((person, index) => (
        <PersonTile
          key={person.id}
          session={session}
          snapshot={snapshot}
          person={person}
          isHidden={isHidden}
          top={index === 0 && !isShown ? top : undefined}
        />
      ))}
      {others.length > 1 && !share && !signed && <ShownOnDemand of={pins} props={{ stage, people: others }} isQuiet />}
      {others.length === 0 && <NobodyYet top={top} />}
      {!hidesSelf && <SelfPip session={session} snapshot={snapshot} />}
      {share && <ShownOnDemand of={sharing} props={{ session, snapshot, isHidden, top }} />}
    </div>
  );
});

type PersonTileProps = Pick<StageProps, 'session' | 'snapshot' | 'isHidden'> & {
  person: ParticipantView;
  /** Drawn over the first picture. */
  top: ReactNode;
};

function PersonTile({ session, snapshot, person, isHidden, top }: PersonTileProps) {
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

function NobodyYet({ top }: { top: ReactNode }) {
  const t = useText(citizenCallText);
  return (
    <div className="tile-place stage-empty">
      <div className="tile-top">{top}</div>
      <Empty icon={icons.enter} title={t.soon}>
        {t.soonText}
      </Empty>
    </div>
  );
}
