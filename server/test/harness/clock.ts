import type { Clock } from '../../src/platform/clock.ts';

/**
 * A clock that stands until a test moves it. It stands far ahead: what goes by the real clock (the database forgets
 * sessions that are over, the sfu ends a room at its instant) must not find the time of a test passed. 2037 and 2038
 * have the weekdays of 2026 and 2027.
 */
export class ManualClock implements Clock {
  #now: number;

  constructor(start = '2037-11-25T06:00:00.000Z') {
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
