/** Who turns a phone or opens a panel is back soon: a layer is not switched off for that. */
const LESS_AFTER_MS = 3_000;

/** The highest layer that anybody looks at of one video; its sender is told at once of more, after a while of less. */
export class WatchedLayer {
  readonly #tell: (layer: number) => void;
  #told: number | null = null;
  #wanted = -1;
  #timer: NodeJS.Timeout | undefined;

  constructor(tell: (layer: number) => void) {
    this.#tell = tell;
  }

  /** `layer` -1: nobody looks. */
  note(layer: number): void {
    this.#wanted = layer;
    if (layer === this.#told) this.stop();
    else if (layer > (this.#told ?? -1)) this.#say();
    else this.#timer ??= setTimeout(() => this.#say(), LESS_AFTER_MS);
  }

  /** Whoever was told may have lost it. */
  tellAgain(): void {
    if (this.#told !== null) this.#tell(this.#told);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #say(): void {
    this.stop();
    if (this.#wanted === this.#told) return;
    this.#told = this.#wanted;
    this.#tell(this.#told);
  }
}
