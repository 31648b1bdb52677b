import type { Format } from '../../i18n/format.ts';

const MINUTE_MS = 60_000;

/** Whole minutes since then, short: «2 мин»; null: less than one. */
export function minutesSince(at: string, nowMs: number, format: Pick<Format, 'minutes'>): string | null {
  const minutes = Math.floor((nowMs - Date.parse(at)) / MINUTE_MS);
  return minutes < 1 ? null : format.minutes(minutes, 'short');
}
