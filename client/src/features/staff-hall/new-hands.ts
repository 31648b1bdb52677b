import type { Snapshot } from '@priyom/shared/signaling/snapshot';

type Hands = Pick<Snapshot, 'participants' | 'hall'>;

/** Ids of those whose hand is up now and was not before. */
export function newHands(before: Hands | null, now: Hands): string[] {
  const was = new Set(raised(before));
  return before ? raised(now).filter(id => !was.has(id)) : [];
}

const raised = (hands: Hands | null): string[] =>
  hands?.participants.flatMap(({ id, part }) => (part?.hand ? [id] : [])) ?? [];
