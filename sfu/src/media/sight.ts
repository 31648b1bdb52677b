import type { Pipe } from './pipe.ts';
import type { Watchers } from './watchers.ts';

/** One receiver's part in a stream: where it is counted, from before it is made until it has closed. */
export class Sight {
  readonly #watchers: Watchers[];
  readonly #pipe: Pipe | null;
  #isEnded = false;

  /** `watchers` of the stream itself, null for what has no layers; `pipe` by which it comes, null at its own router. */
  constructor(watchers: Watchers | null, pipe: Pipe | null) {
    this.#watchers = [watchers, pipe?.watchers ?? null].filter(each => each !== null);
    this.#pipe = pipe;
    pipe?.enter();
  }

  /** The layer that it looks at, -1 for none. */
  look(layer: number): void {
    if (this.#isEnded) return;
    for (const watchers of this.#watchers) watchers.set(this, layer);
  }

  /** Idempotent. */
  end(): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    for (const watchers of this.#watchers) watchers.delete(this);
    this.#pipe?.leave();
  }
}
