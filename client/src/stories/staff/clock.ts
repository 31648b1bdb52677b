/** Tuesday, 24 November 2026, 10:43 in Moscow: the moment of the mock-ups. */
export const STORY_NOW = '2026-11-24T10:43:00+03:00';

/** From now on the page lives at the stories' moment; the clock goes on from there. */
export function liveAtStoryTime(): void {
  const real = Date;
  const ahead = real.parse(STORY_NOW) - real.now();
  globalThis.Date = new Proxy(real, {
    construct: (target, facts) =>
      facts.length === 0 ? new target(target.now() + ahead) : Reflect.construct(target, facts),
    get: (target, key) => (key === 'now' ? () => target.now() + ahead : Reflect.get(target, key)),
  });
}

/** An instant of the stories' day by its Moscow clock. */
export function at(time: string, date = '2026-11-24'): string {
  return new Date(`${date}T${time}:00+03:00`).toISOString();
}
