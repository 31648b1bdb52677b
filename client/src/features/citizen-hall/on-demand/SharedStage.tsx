import type { ParticipantView, Snapshot } from '@priyom/shared/signaling/snapshot';
import { type ReactNode, useRef } from 'react';
import type { CallSession } from '../../../call/session.ts';
import { isSigned, signerFirst, signerFor } from '../../../call/signing.ts';
import { ShownOnDemand } from '../../../ui/OnDemand.tsx';
import { sharing } from '../../call-share/share-on-demand.ts';
import { useView } from '../../call-stage/use-view.ts';
import { PersonTiles } from '../../citizen-call/PersonTile.tsx';
import { useSigningStyles } from '../../citizen-call/use-signing-styles.ts';

interface SharedStageProps {
  session: CallSession;
  snapshot: Snapshot;
  /** In their order. */
  people: readonly ParticipantView[];
  isHidden: boolean;
  top: ReactNode;
  /** One's own picture. */
  self: ReactNode;
}

/** A strip of faces has room for so many on a phone: hands that are read, the leader, who came first. */
const FACES = 3;

const idsOf = (people: readonly ParticipantView[]): string => people.map(({ id }) => id).join();

/** A screen that somebody shows has the room; few faces stand beside it (ux §6.2). */
export function SharedStage({ session, snapshot, people, isHidden, top, self }: SharedStageProps) {
  const stage = useRef<HTMLDivElement>(null);
  const inTurn = signerFirst(people, signerFor(snapshot));
  const faces = inTurn.slice(0, FACES);
  const signed = isSigned(snapshot);
  useSigningStyles(signed);
  useView(session, stage, idsOf(faces), idsOf(inTurn.slice(FACES)));
  return (
    <div className="stage-tiles" data-count={faces.length} data-sign={signed} ref={stage}>
      <PersonTiles session={session} snapshot={snapshot} people={faces} isHidden={isHidden} top={false} />
      {self}
      <ShownOnDemand of={sharing} props={{ session, snapshot, isHidden, top }} />
    </div>
  );
}
