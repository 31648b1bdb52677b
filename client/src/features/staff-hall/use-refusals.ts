import type { ParticipantView, Snapshot } from '@priyom/shared/signaling/snapshot';
import { useEffect, useRef, useState } from 'react';
import { isIn } from '../../call/in-room.ts';

const SAID_FOR_MS = 8_000;

type People = Pick<Snapshot, 'participants'>;

/** Who was called onto the stage before, is in the hall still, and neither came nor is called any more, by whose word ever. */
export function refusalsIn(before: People, now: People): ParticipantView[] {
  const asked = new Set(before.participants.flatMap(({ id, part }) => (part?.floor === 'offered' ? [id] : [])));
  return now.participants.filter(person => asked.has(person.id) && isIn(person) && person.part?.floor === 'none');
}

/** That they stay in the hall is said for a moment where the call was; it is no fault and needs no press. */
export function useRefusals(snapshot: Snapshot): readonly ParticipantView[] {
  const before = useRef(snapshot);
  const [refused, setRefused] = useState<readonly ParticipantView[]>([]);
  useEffect(() => {
    const found = refusalsIn(before.current, snapshot);
    before.current = snapshot;
    if (found.length > 0) setRefused(found);
  }, [snapshot]);
  useEffect(() => {
    if (refused.length === 0) return;
    const timer = setTimeout(() => setRefused([]), SAID_FOR_MS);
    return () => clearTimeout(timer);
  }, [refused]);
  return refused;
}
