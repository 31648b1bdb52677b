import { cellsOf } from '@priyom/shared/domain/appointment/cells';
import { isAmongColleagues } from '@priyom/shared/domain/appointment/rules';
import type { MoveAppointment } from '@priyom/shared/domain/appointment/schema';
import { APPOINTMENT_TABLE } from '@priyom/shared/domain/appointment/table';
import type * as z from 'zod';
import { moveTo } from '../platform/aggregate/change.ts';
import { wasDone } from '../platform/aggregate/repeated.ts';
import { writeAggregate } from '../platform/aggregate/write.ts';
import { requireAllowedTime } from './booking-rules.ts';
import { appointmentsOf, getWithin } from './get-appointment.ts';
import { type Appointment, staffOf } from './model.ts';
import { type Asker, commandOf, type VisitPorts } from './ports.ts';
import { rulebookOn } from './rulebook.ts';
import { sealReason } from './sealed-reason.ts';
import { unlessTaken } from './time-taken.ts';
import { plannedEnd, TIMER_KINDS, TOLD, timersOf } from './timers.ts';

type Wish = z.output<typeof MoveAppointment>;

/**
 * Another time for the same meeting: cells, times and timers in one write; the links stay. Whoever waits is told by the
 * effect `tell-session`. The check is due anew, since it belongs to a start.
 * @throws AppError NOT_FOUND · FORBIDDEN · INVALID_STATE · TOO_LONG · IN_THE_PAST · OUTSIDE_HOURS · TIME_TAKEN {nearest}
 */
export async function moveAppointment(ports: VisitPorts, asker: Asker, id: string, wish: Wish): Promise<Appointment> {
  const command = commandOf(asker, wish.requestId);
  const appointment = await getWithin(ports, asker, 'appointment.book', id);
  if (wasDone(appointment.history, command)) return appointment;
  // What is over says so before anybody argues about the time.
  moveTo(APPOINTMENT_TABLE, appointment, 'move');
  const book = await rulebookOn(ports, asker, wish.date);
  const { specialistId, method } = appointment;
  const startsAt = requireAllowedTime(book, { ...wish, method }, ports.write.clock.now());
  const { minutes } = wish;
  const reason = await sealReason(ports.keys, asker, appointment, id, wish.reason);
  const wished = { specialistId, startsAt, minutes, except: id };
  const { doc } = await unlessTaken(ports, asker, book, wished, () =>
    writeAggregate(ports.write, appointmentsOf(ports.database, asker), id, command, (now, at) =>
      moveTo(APPOINTMENT_TABLE, now, 'move', {
        reason,
        data: { from: now.startsAt.toISOString(), to: startsAt.toISOString(), policyVersion: book.acting.version },
        set: {
          startsAt,
          endsAt: plannedEnd(startsAt, minutes),
          minutes,
          policyId: book.acting.policyId,
          cells: cellsOf(staffOf(now), startsAt.getTime(), minutes, book.policy.bufferMinutes),
        },
        due: {
          cancel: TIMER_KINDS,
          add: [...timersOf(startsAt, minutes, book.policy, isAmongColleagues(now)), ...TOLD(at)],
        },
      }),
    ),
  );
  return doc;
}
