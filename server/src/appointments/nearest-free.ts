import { addDays, instantOf, localOf } from '@priyom/shared/calendar/zone';
import { cellsOf } from '@priyom/shared/domain/appointment/cells';
import type { Database } from '../platform/mongo/database.ts';
import { above, below } from '../platform/mongo/filter.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { isTooSoon, type Rulebook } from './booking-rules.ts';
import { hoursOn, startsIn } from './day-hours.ts';
import { appointmentsModel } from './model.ts';

/** Starts are offered on this grid from the beginning of each interval of hours. */
export const SLOT_STEP_MINUTES = 15;
const DAYS_AHEAD = 14;
const DAY_MS = 86_400_000;

export interface Slot {
  time: string;
  state: 'free' | 'taken' | 'past';
}

/** What a specialist's other meetings hold between two instants; `except` is the one that is being moved. */
export async function takenCells(
  database: Database,
  scope: Scope,
  specialistId: string,
  [from, to]: readonly [Date, Date],
  except?: string,
): Promise<ReadonlySet<string>> {
  const held = await database.in(scope, appointmentsModel).find({
    specialistId,
    holding: true,
    startsAt: below(to),
    // A meeting that began before may reach in; none is longer than a day.
    endsAt: above(new Date(from.getTime() - DAY_MS)),
  });
  return new Set(held.filter(each => each._id !== except).flatMap(each => each.cells));
}

export function isFree(
  taken: ReadonlySet<string>,
  specialistId: string,
  startsAt: Date,
  minutes: number,
  buffer: number,
) {
  return cellsOf([specialistId], startsAt.getTime(), minutes, buffer).every(cell => !taken.has(cell));
}

/** The day's starts with their state, by one set of taken cells. */
export function slotsOn(
  book: Rulebook,
  { date, minutes, specialistId }: { date: string; minutes: number; specialistId: string },
  taken: ReadonlySet<string>,
  now: Date,
): Slot[] {
  const { policy, years, zone } = book;
  return startsIn(hoursOn(policy, date, years), minutes, SLOT_STEP_MINUTES).map(time => {
    const startsAt = instantOf(date, time, zone);
    if (isTooSoon(startsAt, policy.leadMinutes, now)) return { time, state: 'past' };
    const free = isFree(taken, specialistId, startsAt, minutes, policy.bufferMinutes);
    return { time, state: free ? 'free' : 'taken' };
  });
}

interface NearWish {
  specialistId: string;
  minutes: number;
  /** The wished start: nearest to it on its day, then the first of the next days. */
  near: Date;
  except?: string;
}

/** Up to `count` free starts for when the wished one is taken (D7). */
export async function nearestFree(
  database: Database,
  scope: Scope,
  book: Rulebook,
  wish: NearWish,
  now: Date,
  count = 3,
): Promise<{ date: string; time: string }[]> {
  const first = localOf(wish.near, book.zone).date;
  const from = instantOf(first, '00:00', book.zone);
  const span = [from, new Date(from.getTime() + (DAYS_AHEAD + 1) * DAY_MS)] as const;
  const taken = await takenCells(database, scope, wish.specialistId, span, wish.except);
  const found: { date: string; time: string; distance: number }[] = [];
  for (let day = 0; day <= DAYS_AHEAD && found.length < count; day += 1) {
    const date = addDays(first, day);
    const free = slotsOn(book, { ...wish, date }, taken, now).filter(slot => slot.state === 'free');
    const onDay = free.map(({ time }) => ({ date, time, distance: distance(date, time, book.zone, wish.near) }));
    found.push(...onDay.toSorted((one, other) => one.distance - other.distance).slice(0, count - found.length));
  }
  return found.map(({ date, time }) => ({ date, time }));
}

function distance(date: string, time: string, zone: string, near: Date): number {
  return Math.abs(instantOf(date, time, zone).getTime() - near.getTime());
}
