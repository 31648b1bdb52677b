import type { Slots, SlotsQuery } from '@priyom/shared/api/appointments';
import { isWorkingDay } from '@priyom/shared/calendar/working-days';
import { addDays, instantOf } from '@priyom/shared/calendar/zone';
import type * as z from 'zod';
import { requireBookable } from './bookable.ts';
import { hoursOn } from './day-hours.ts';
import { nearestFree, slotsOn, takenCells } from './nearest-free.ts';
import type { Asker, VisitPorts } from './ports.ts';
import { rulebookOn } from './rulebook.ts';

/** A day of one specialist: hours, starts and what is nearest. Times only, nobody's data. @throws AppError FORBIDDEN · NOT_FOUND */
export async function listSlots(
  ports: VisitPorts,
  asker: Asker,
  { specialistId, date, minutes }: z.output<typeof SlotsQuery>,
): Promise<Slots> {
  await requireBookable(ports, asker, specialistId);
  const book = await rulebookOn(ports, asker, date);
  const now = ports.write.clock.now();
  const from = instantOf(date, '00:00', book.zone);
  const span = [from, instantOf(addDays(date, 1), '00:00', book.zone)] as const;
  const taken = await takenCells(ports.database, asker, specialistId, span);
  const near = new Date(Math.max(from.getTime(), now.getTime()));
  return {
    date,
    workingDay: isWorkingDay(date, book.years),
    hours: hoursOn(book.policy, date, book.years),
    slots: slotsOn(book, { date, minutes, specialistId }, taken, now),
    nearest: await nearestFree(ports.database, asker, book, { specialistId, minutes, near }, now),
  };
}
