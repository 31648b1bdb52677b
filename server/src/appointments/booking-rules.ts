import type { CalendarYear } from '@priyom/shared/calendar/working-days';
import { instantOf } from '@priyom/shared/calendar/zone';
import { capMinutes, offeredMethods } from '@priyom/shared/domain/policy/rules';
import type { Method, PolicyBody } from '@priyom/shared/domain/policy/schema';
import { AppError } from '@priyom/shared/errors';
import { fits, hoursOn } from './day-hours.ts';

export interface Wish {
  /** Local date and time of the institution's zone. */
  date: string;
  time: string;
  minutes: number;
  method: Method;
}

export interface Rulebook {
  policy: PolicyBody;
  years: readonly CalendarYear[];
  zone: string;
}

const MINUTE_MS = 60_000;

/** Who books, as far as the choice of the method goes. */
export type Chooser = 'specialist' | 'registrar';

/**
 * Whether the policy lets this meeting be at this time: method offered, no longer than the cap, in the future by the
 * lead time, wholly inside one interval of hours (D7, D17).
 * @returns the start as an instant.
 * @throws AppError METHOD_NOT_OFFERED · TOO_LONG {cap} · IN_THE_PAST · OUTSIDE_HOURS {hours}.
 */
export function requireAllowedTime({ policy, years, zone }: Rulebook, wish: Wish, now: Date): Date {
  const cap = capMinutes(policy, wish.method);
  if (cap === undefined) throw new AppError('METHOD_NOT_OFFERED', { offered: offeredMethods(policy) });
  if (cap !== null && wish.minutes > cap) throw new AppError('TOO_LONG', { cap });
  const startsAt = instantOf(wish.date, wish.time, zone);
  if (isTooSoon(startsAt, policy.leadMinutes, now)) {
    throw new AppError('IN_THE_PAST', { leadMinutes: policy.leadMinutes });
  }
  const intervals = hoursOn(policy, wish.date, years);
  if (!fits(intervals, wish.time, wish.minutes)) {
    throw new AppError('OUTSIDE_HOURS', { hours: intervals.map(each => `${each.from}–${each.to}`) });
  }
  return startsAt;
}

/** The minute that runs now is not yet past: people book by whole minutes («прямо сейчас»). */
export function isTooSoon(startsAt: Date, leadMinutes: number, now: Date): boolean {
  return startsAt.getTime() + MINUTE_MS <= now.getTime() + leadMinutes * MINUTE_MS;
}

/**
 * Where only the specialist chooses how to talk (regulation 004 §3.5), a registrar books the institution's first
 * method; the specialist changes it in the session.
 * @throws AppError FORBIDDEN {chosenBy}
 */
export function requireMayChoose(policy: PolicyBody, method: Method, chooser: Chooser): void {
  if (policy.methodChosenBy.includes(chooser) || method === offeredMethods(policy)[0]) return;
  throw new AppError('FORBIDDEN', { chosenBy: policy.methodChosenBy });
}
