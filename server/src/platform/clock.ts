/** The server's clock rules (design.md): every use case that needs the time asks this port, so tests can own it. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
