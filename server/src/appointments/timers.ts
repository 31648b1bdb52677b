import type { PolicyBody } from '@priyom/shared/domain/policy/schema';
import type { NewDue } from '../platform/aggregate/change.ts';

/** Timers of a booked meeting; moving drops these kinds and sets them anew in the same write. */
export const TIMER_KINDS: readonly string[] = ['check-opens', 'missed-at-end'];

const MINUTE_MS = 60_000;

/** From when the specialist is asked for the technical check (D11). */
export function checkOpensAt(startsAt: Date, policy: PolicyBody): Date {
  return new Date(startsAt.getTime() - policy.check.minutesBefore * MINUTE_MS);
}

export function plannedEnd(startsAt: Date, minutes: number): Date {
  return new Date(startsAt.getTime() + minutes * MINUTE_MS);
}

/** Colleagues among themselves are asked for no check of the place. */
export function timersOf(startsAt: Date, minutes: number, policy: PolicyBody, isAmongColleagues: boolean): NewDue[] {
  const missed = { kind: 'missed-at-end', at: plannedEnd(startsAt, minutes) };
  return isAmongColleagues ? [missed] : [{ kind: 'check-opens', at: checkOpensAt(startsAt, policy) }, missed];
}

/** What a changed start sets off: whoever waits is told, a check of the old start is nobody's business any more. */
export const TOLD = (at: Date): NewDue[] => [
  { kind: 'tell-session', at },
  { kind: 'check-void', at },
];
