interface Press {
  readonly target: EventTarget | null;
  /** Which click of a quick series, as the browser counts it; 0: the keyboard. */
  readonly detail: number;
}

/**
 * Which presses are meant for what has opened. The second click of a double click finds it under the pointer: on the
 * veil it would close it at once, on a button it would decide. And a selection pulled out onto the veil is no press there.
 */
export class OwnPresses {
  #begun: EventTarget | null = null;

  opened(): void {
    this.#begun = null;
  }

  begin({ target, detail }: Press): void {
    if (detail < 2 || this.#begun !== null) this.#begun = target;
  }

  /** The rest of the series that opened it. */
  isLeftOver({ detail }: Press): boolean {
    return this.#begun === null && detail > 1;
  }

  /** Begun and ended on the veil, which is the element itself. */
  isOutside({ target }: Press, element: EventTarget | null): boolean {
    return target === element && this.#begun === element;
  }
}
