import type { Clock } from '../../src/platform/clock.ts';

/** A clock that stands until a test moves it. */
export class ManualClock implements Clock {
  #now: number;

  constructor(start = '2026-11-25T06:00:00.000Z') {
    this.#now = Date.parse(start);
  }

  now(): Date {
    return new Date(this.#now);
  }

  advance(ms: number): void {
    this.#now += ms;
  }

  set(instant: string): void {
    this.#now = Date.parse(instant);
  }
}
