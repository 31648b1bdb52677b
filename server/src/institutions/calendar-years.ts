import type { CalendarYear } from '@priyom/shared/calendar/working-days';
import { newId } from '../platform/ids.ts';
import type { Database } from '../platform/mongo/database.ts';
import { defineModel } from '../platform/mongo/define-model.ts';
import type { Scope, Stored } from '../platform/mongo/scope.ts';

/** A revision of an institution's production calendar for one year (D3); an edit makes the next revision. */
export interface CalendarYearRecord extends Stored {
  year: number;
  revision: number;
  decree: string;
  nonWorking: string[];
  workingWeekend: string[];
  short: string[];
}

export const calendarYearsModel = defineModel<CalendarYearRecord>({
  name: 'calendarYears',
  fields: {
    year: { type: Number, required: true },
    revision: { type: Number, required: true },
    decree: String,
    nonWorking: [String],
    workingWeekend: [String],
    short: [String],
  },
  indexes: [{ keys: { year: 1, revision: 1 }, unique: true }],
});

/** The latest revision of each year that the institution keeps. */
export async function calendarYearsOf(database: Database, scope: Scope): Promise<CalendarYearRecord[]> {
  const all = await database.in(scope, calendarYearsModel).find({}, { sort: { year: 1, revision: 1 } });
  return [...new Map(all.map(record => [record.year, record])).values()];
}

/**
 * Adds a revision of a year.
 * @throws DuplicateKeyError when somebody else adds a revision at the same moment.
 */
export async function reviseCalendarYear(
  database: Database,
  scope: Scope,
  { year, nonWorking, workingWeekend, short }: CalendarYear,
  decree: string,
): Promise<void> {
  const years = database.in(scope, calendarYearsModel);
  const last = await years.findOne({ year }, { sort: { revision: -1 } });
  await years.insert({
    _id: newId(),
    institutionId: scope.institutionId,
    year,
    revision: (last?.revision ?? 0) + 1,
    decree,
    nonWorking: [...nonWorking],
    workingWeekend: [...workingWeekend],
    short: [...short],
  });
}
