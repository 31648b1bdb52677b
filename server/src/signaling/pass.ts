/** When the gate last let one socket through. */
export class Pass {
  #at = Number.NEGATIVE_INFINITY;

  /** Asks again when its word is older than so many milliseconds. @throws what `ask` throws, which is no pass */
  async within(ms: number, ask: () => Promise<unknown>, nowMs = performance.now()): Promise<void> {
    if (nowMs - this.#at < ms) return;
    await ask();
    this.#at = nowMs;
  }
}
