/** How good a peer's connection is: the worse of what comes from it and what goes to it. */
export interface Quality {
  /** mediasoup's 0…10. */
  score: number;
  lossRatio: number;
  roundTripMs: number | null;
}

const MIN_INTERVAL_MS = 1_000;
const SCORE_STEP = 1;
const LOSS_STEP = 0.02;
const ROUND_TRIP_STEP_MS = 50;

/** Lets through what is worth telling: at most one a second, and only a change that somebody would notice. */
export class QualityReport {
  #told: Quality | null = null;
  #toldAt = Number.NEGATIVE_INFINITY;

  note(quality: Quality, nowMs: number): Quality | null {
    if (nowMs - this.#toldAt < MIN_INTERVAL_MS) return null;
    if (this.#told && !differs(this.#told, quality)) return null;
    this.#told = quality;
    this.#toldAt = nowMs;
    return quality;
  }
}

function differs(a: Quality, b: Quality): boolean {
  return (
    Math.abs(a.score - b.score) >= SCORE_STEP ||
    Math.abs(a.lossRatio - b.lossRatio) >= LOSS_STEP ||
    Math.abs((a.roundTripMs ?? 0) - (b.roundTripMs ?? 0)) >= ROUND_TRIP_STEP_MS
  );
}
