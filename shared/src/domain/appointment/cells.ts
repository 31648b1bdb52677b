/** D7. A booking holds one cell per staff member and five minutes; a unique index on cells makes double booking impossible. */
export const CELL_MINUTES = 5;
const CELL_MS = CELL_MINUTES * 60_000;

/** `<staffId>|<index>` for each five minutes touched by the meeting and its buffer after it. Times in ms since the epoch. */
export function cellsOf(
  staffIds: readonly string[],
  startMs: number,
  minutes: number,
  bufferMinutes: number,
): string[] {
  const first = Math.floor(startMs / CELL_MS);
  const last = Math.ceil((startMs + (minutes + bufferMinutes) * 60_000) / CELL_MS);
  return staffIds.flatMap(staffId =>
    Array.from({ length: last - first }, (_, offset) => `${staffId}|${first + offset}`),
  );
}
