/**
 * Says what comes in a row as one sentence: the first word of it waits for those after it, and between two sentences lie
 * at least `everyMs` (a hall of hundreds would drown a screen reader, ux §8).
 */
export class Gathered<T> {
  readonly #everyMs: number;
  readonly #say: (all: readonly T[]) => void;
  #kept: T[] = [];
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(everyMs: number, say: (all: readonly T[]) => void) {
    this.#everyMs = everyMs;
    this.#say = say;
  }

  add(...more: readonly T[]): void {
    if (more.length === 0) return;
    this.#kept.push(...more);
    this.#timer ??= setTimeout(() => this.#tell(), this.#everyMs);
  }

  /** Nothing more is said. */
  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#kept = [];
  }

  #tell(): void {
    const all = this.#kept;
    this.stop();
    this.#say(all);
  }
}
