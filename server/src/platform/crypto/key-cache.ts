/** Unwrapped keys stay a minute: long enough for a page of records, short enough that a destroyed key is soon gone. */
const TTL_MS = 60_000;
const MAX_KEYS = 2000;

export class KeyCache {
  readonly #keys = new Map<string, { key: Buffer; until: number }>();

  get(id: string): Buffer | undefined {
    const found = this.#keys.get(id);
    return found && found.until > performance.now() ? found.key : undefined;
  }

  set(id: string, key: Buffer): void {
    const [oldest] = this.#keys.keys();
    if (this.#keys.size >= MAX_KEYS && oldest !== undefined) this.#keys.delete(oldest);
    this.#keys.set(id, { key, until: performance.now() + TTL_MS });
  }

  delete(id: string): void {
    this.#keys.delete(id);
  }
}
