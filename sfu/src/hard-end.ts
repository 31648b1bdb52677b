/** setTimeout takes no more than this many milliseconds (24.8 days). */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The last guard of a session's length: acts at its instant even when no server is left (design rule 4). */
export class HardEnd {
  #timer: NodeJS.Timeout | undefined;
  #at: string | null = null;
  readonly #onDue: () => void;

  constructor(onDue: () => void) {
    this.#onDue = onDue;
  }

  get at(): string | null {
    return this.#at;
  }

  /** ISO instant, null for none (the cap is suspended). An instant that has passed acts at once. */
  set(at: string | null): void {
    this.stop();
    this.#at = at;
    if (at !== null) this.#arm(Date.parse(at));
  }

  /** Idempotent. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  #arm(dueMs: number): void {
    const leftMs = dueMs - Date.now();
    const isLast = leftMs <= LONGEST_TIMER_MS;
    const next = isLast ? this.#onDue : () => this.#arm(dueMs);
    this.#timer = setTimeout(next, Math.max(0, Math.min(leftMs, LONGEST_TIMER_MS)));
  }
}
