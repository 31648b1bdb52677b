/** From where a join starts. */
export type Way = 'warm' | 'cold' | 'floor-prepared' | 'floor-loaded' | 'floor-cold';

/** One join, milliseconds. */
export interface Sample {
  way: Way;
  roundTripMs: number;
  /** Press (warm) or navigation (cold) → the guest sees the first frame of the lead. */
  guestMs: number;
  /** The same beginning → the lead sees the first frame of the guest. */
  leadMs: number;
  /** Moments on the way, since the same beginning. */
  parts: Record<string, number>;
}

/** A join without a first frame on both sides: later than any goal. */
export interface Failure {
  way: Way;
  roundTripMs: number;
  reason: string;
}
