/** Looks before it is said that a device can't: a single hiccup is no verdict. */
const BAD_LOOKS = 3;

/** Whether work keeps up with time: told once per look how much it needed of what there was (1 = all of it). */
export class Pace {
  readonly #limit: number;
  #bad = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** True once it has been too slow for several looks in a row. */
  note(share: number): boolean {
    this.#bad = share > this.#limit ? this.#bad + 1 : 0;
    return this.#bad >= BAD_LOOKS;
  }
}
