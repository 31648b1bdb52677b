/** After the last of these pauses the entry becomes a technician's task. */
const PAUSES_SECONDS = [1, 5, 15, 60, 120, 300, 600] as const;

export const MAX_TRIES = PAUSES_SECONDS.length + 1;

/** When to try again after `tries` failures; null: no more, give up. */
export function nextTryAt(tries: number, now: Date): Date | null {
  const seconds = PAUSES_SECONDS[tries - 1];
  return seconds === undefined ? null : new Date(now.getTime() + seconds * 1000);
}
