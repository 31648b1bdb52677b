export interface Allowance {
  /** How many at once. */
  burst: number;
  perSecond: number;
}

/** So many at once, and then at a pace. */
export class TokenBucket {
  readonly #allowance: Allowance;
  #tokens: number;
  #atMs: number;

  constructor(allowance: Allowance, nowMs: number) {
    this.#allowance = allowance;
    this.#tokens = allowance.burst;
    this.#atMs = nowMs;
  }

  /** @returns 0, or nothing taken and the milliseconds until there is one more */
  take(nowMs: number): number {
    const { burst, perSecond } = this.#allowance;
    const passedMs = Math.max(0, nowMs - this.#atMs);
    const tokens = Math.min(burst, this.#tokens + (passedMs / 1000) * perSecond);
    this.#atMs = nowMs;
    this.#tokens = tokens < 1 ? tokens : tokens - 1;
    return tokens < 1 ? Math.ceil(((1 - tokens) / perSecond) * 1000) : 0;
  }
}
