import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { memo, type ReactNode, useRef } from 'react';
import { useStore } from 'zustand';
import { isSelfHidden } from '../../call/remembered-choice.ts';
import type { CallSession } from '../../call/session.ts';
import { isSigned, signerFirst, signerFor } from '../../call/signing.ts';
import { useText } from '../../i18n/catalog.ts';
import { citizenCallText } from '../../i18n/citizen-call.ts';
import * as icons from '../../ui/icons.ts';
import { ShownOnDemand } from '../../ui/OnDemand.tsx';
import { Empty } from '../../ui/States.tsx';
import { sharing } from '../call-share/share-on-demand.ts';
import { pins } from '../call-stage/pins-on-demand.ts';
import { useView } from '../call-stage/use-view.ts';
import { othersInRoom } from '../citizen-frame/people.ts';
import { PersonTiles } from './PersonTile.tsx';
import { SelfPip } from './SelfPip.tsx';
import { OwnNetwork, Who } from './TopBar.tsx';
import { useSigningStyles } from './use-signing-styles.ts';
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
  useSigningStyles(signed);
  const stage = useRef<HTMLDivElement>(null);
  useView(session, stage, others.map(person => person.id).join());
  const hidesSelf = useStore(isSelfHidden);
  const { share, me } = snapshot;
  const isShown = share && share.participantId !== me.participantId;
  return (
    <div className="stage-tiles" data-count={others.length} data-sign={signed} ref={stage}>
      <PersonTiles session={session} snapshot={snapshot} people={others} isHidden={isHidden} top={!isShown && top} />
      {others.length > 1 && !share && !signed && <ShownOnDemand of={pins} props={{ stage, people: others }} isQuiet />}
      {others.length === 0 && <NobodyYet top={top} />}
      {!hidesSelf && <SelfPip session={session} snapshot={snapshot} />}
      {share && <ShownOnDemand of={sharing} props={{ session, snapshot, isHidden, top }} />}
    </div>
  );
});

export function NobodyYet({ top }: { top: ReactNode }) {
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
