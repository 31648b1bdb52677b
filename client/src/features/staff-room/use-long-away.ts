import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { useEffect, useRef, useState } from 'react';

/** How long a break usually is; after it the telephone is the main way (ux §6.4). */
const USUAL_MS = 20_000;

type People = Pick<Snapshot, 'participants'>;

/** Citizens of the room whose connection has been away for longer than a break usually is. */
export function useLongAway({ participants }: People): ReadonlySet<string> {
  const since = useRef(new Map<string, number>());
  const [, tick] = useState(0);
  const now = Date.now();
  since.current = awaySince(since.current, participants, now);
  const isCounting = since.current.size > 0;
  useEffect(() => {
    if (!isCounting) return;
    const timer = setInterval(() => tick(count => count + 1), 1_000);
    return () => clearInterval(timer);
  }, [isCounting]);
  return longAway(since.current, now);
}

/** Since when each is away, kept while they are. */
export function awaySince(
  before: ReadonlyMap<string, number>,
  participants: People['participants'],
  now: number,
): Map<string, number> {
  const away = participants.filter(
    ({ role, status, connection }) => role === 'citizen' && status === 'inRoom' && connection !== 'up',
  );
  return new Map(away.map(({ id }) => [id, before.get(id) ?? now]));
}

export function longAway(since: ReadonlyMap<string, number>, now: number): Set<string> {
  return new Set([...since].flatMap(([id, at]) => (now - at > USUAL_MS ? id : [])));
}
