/** A voice at arm's length is above this on the meter's scale, the noise of a room below. */
const VOICE = 0.3;
const ENOUGH_SAMPLES = 4;
const FLAT_AFTER_MS = 4_000;

/** null = go on listening. A word is enough; four seconds without one are silence (ux §5.2), unless nothing was measured. */
export function micVerdict(levels: readonly number[], listenedMs: number): 'ok' | 'silent' | null {
  if (levels.filter(level => level >= VOICE).length >= ENOUGH_SAMPLES) return 'ok';
  if (listenedMs < FLAT_AFTER_MS) return null;
  return levels.length > 0 ? 'silent' : 'ok';
}
