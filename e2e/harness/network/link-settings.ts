/** What one arm of the star does to packets; what is left out stays as it is. */
export interface LinkSettings {
  delayMs?: number;
  /** Up to so much sooner or later than the delay; the order is kept. */
  jitterMs?: number;
  lossPercent?: number;
  /** How many packets a loss takes on average. */
  lossBurst?: number;
  /** 0: as fast as it comes. */
  rateKbps?: number;
  /** How long a packet may wait at that rate before it is dropped. */
  queueMs?: number;
}

/** `up`: from the arm to the hub. */
export type Direction = 'up' | 'down' | 'both';
export type Protocol = 'udp' | 'tcp';

/** An arm without any trouble. */
export const CLEAR: Required<LinkSettings> = {
  delayMs: 0,
  jitterMs: 0,
  lossPercent: 0,
  lossBurst: 1,
  rateKbps: 0,
  queueMs: 200,
};

/** The words of star.c. */
export function commandsOf(settings: LinkSettings): string[] {
  const { delayMs, jitterMs, lossPercent, lossBurst, rateKbps, queueMs } = settings;
  const words = {
    delay: delayMs,
    jitter: jitterMs,
    loss: lossPercent,
    burst: lossBurst,
    rate: rateKbps,
    queue: queueMs,
  };
  return Object.entries(words).flatMap(([word, value]) => (value === undefined ? [] : [`${word} ${value}`]));
}
