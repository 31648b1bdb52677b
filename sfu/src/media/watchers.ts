const LAYERS = 3;

/**
 * Who looks at which layer of one stream. Counted: each of three hundred who come would otherwise be compared with all
 * the others.
 */
export class Watchers {
  readonly #layers = new Map<object, number>();
  readonly #counts = new Array<number>(LAYERS).fill(0);
  readonly #onHighest: (layer: number) => void;

  /** `onHighest` hears the highest layer that anybody looks at, -1 for none, after each change of anybody's. */
  constructor(onHighest: (layer: number) => void) {
    this.#onHighest = onHighest;
  }

  /** `layer` -1: it receives the stream and does not look at it. */
  set(watcher: object, layer: number): void {
    const before = this.#layers.get(watcher);
    if (before === layer) return;
    this.#layers.set(watcher, layer);
    this.#count(before, -1);
    this.#count(layer, 1);
    this.#onHighest(this.#highest);
  }

  /** Idempotent. */
  delete(watcher: object): void {
    const before = this.#layers.get(watcher);
    if (!this.#layers.delete(watcher)) return;
    this.#count(before, -1);
    this.#onHighest(this.#highest);
  }

  get #highest(): number {
    return this.#counts.findLastIndex(count => count > 0);
  }

  #count(layer: number | undefined, by: number): void {
    if (layer !== undefined && layer >= 0) this.#counts[layer] = (this.#counts[layer] ?? 0) + by;
  }
}
