const WATCH_MS = 60_000;
/** Not before the server's own clock says so, and not in a storm when it says otherwise. */
const AFTER_MS = 300;
const LEAST_MS = 1_000;

/** Reads each minute and at the opening, whatever became of the reading before. Gives the end of it. */
export function readUntilOpen(read: () => Promise<void>, opensInMs: () => number): () => void {
  let timer: ReturnType<typeof setTimeout>;
  let isOver = false;
  const arm = () => {
    if (isOver) return;
    timer = setTimeout(() => void read().finally(arm), Math.min(WATCH_MS, Math.max(LEAST_MS, opensInMs() + AFTER_MS)));
  };
  arm();
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}
