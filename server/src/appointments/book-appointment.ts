import { cellsOf } from '@priyom/shared/domain/appointment/cells';
import { isAmongColleagues } from '@priyom/shared/domain/appointment/rules';
import type { BookAppointment } from '@priyom/shared/domain/appointment/schema';
import { APPOINTMENT_TABLE } from '@priyom/shared/domain/appointment/table';
import type { Aggregate } from '../platform/aggregate/aggregate.ts';
import type { Command } from '../platform/aggregate/change.ts';
import { createAggregate } from '../platform/aggregate/create.ts';
import { sameActor } from '../platform/aggregate/repeated.ts';
import { newId } from '../platform/ids.ts';
import type { ScopedCollection } from '../platform/mongo/scoped-collection.ts';
import { requireBookable, requireColleagues } from './bookable.ts';
import { requireAllowedTime, requireMayChoose } from './booking-rules.ts';
import { type Announced, type Appointment, type AppointmentParty, appointmentsModel } from './model.ts';
import { type Asker, commandOf, type StaffCard, type VisitPorts } from './ports.ts';
import { type DatedRulebook, rulebookOn } from './rulebook.ts';
import { sealParties } from './seal-parties.ts';
import { requireFree, unlessTaken } from './time-taken.ts';
import { plannedEnd, timersOf } from './timers.ts';

/**
 * D7: a meeting inside the policy's hours, never over another of that specialist, also when fifty try the same minute.
 * Sent twice it is booked once; `announced`: parties will enrol (D9). Its timers (check, missed) are part of the same write.
 * @throws AppError FORBIDDEN · NOT_FOUND (specialist) · METHOD_NOT_OFFERED · TOO_LONG · IN_THE_PAST · OUTSIDE_HOURS ·
 *   TIME_TAKEN {nearest}, also when it is a colleague's
 */
export async function bookAppointment(
  ports: VisitPorts,
  asker: Asker,
  wish: BookAppointment,
  announced: Announced | null = null,
): Promise<Appointment> {
  const command = commandOf(asker, wish.requestId);
  const appointments = ports.database.in(asker, appointmentsModel);
  const specialist = await requireBookable(ports, asker, wish.specialistId);
  const before = await bookedBefore(appointments, command);
  if (before) return before;
  const book = await rulebookOn(ports, asker, wish.date);
  const startsAt = requireAllowedTime(book, wish, ports.write.clock.now());
  const colleagueIds = await requireColleagues(ports, asker, wish);
  requireMayChoose(book.policy, wish.method, isPlainRegistrar(asker, wish.specialistId) ? 'registrar' : 'specialist');
  // One after another here, so that of fifty at once the others are told before anybody's record is made; between
  // servers the unique index on cells decides.
  const queueKey = `book:${asker.institutionId}:${specialist.staffId}`;
  return ports.write.queue.run(queueKey, () =>
    reserve(ports, asker, wish, { book, specialist, startsAt, colleagueIds, announced }),
  );
}

interface Basis {
  book: DatedRulebook;
  specialist: StaffCard;
  startsAt: Date;
  colleagueIds: string[];
  announced: Announced | null;
}

async function reserve(ports: VisitPorts, asker: Asker, wish: BookAppointment, basis: Basis): Promise<Appointment> {
  const { book, specialist, startsAt, announced } = basis;
  const command = commandOf(asker, wish.requestId);
  const appointments = ports.database.in(asker, appointmentsModel);
  const wished = { specialistId: specialist.staffId, startsAt, minutes: wish.minutes };
  const before = await bookedBefore(appointments, command);
  if (before) return before;
  await requireFree(ports, asker, book, wished);
  const id = newId();
  const parties = await sealParties(ports, asker, { appointmentId: id, requestId: wish.requestId }, wish.parties);
  const { doc } = await unlessTaken(ports, asker, book, wished, () =>
    createAggregate(ports.write, appointments, command, {
      table: APPOINTMENT_TABLE,
      event: 'book',
      id,
      build: own => built(own, wish, basis, parties),
      due: timersOf(startsAt, wish.minutes, book.policy, isAmongColleagues({ ...wish, group: announced !== null })),
      data: { agreedHow: wish.agreedHow, policyVersion: book.acting.version },
    }),
  );
  return doc;
}

/** The same request sent again. @throws AppError CONFLICT for somebody else's request id */
export async function bookedBefore(
  appointments: ScopedCollection<Appointment>,
  command: Command,
): Promise<Appointment | undefined> {
  const before = await appointments.findOne({ createdByRequest: command.requestId });
  if (before) sameActor(before.history[0], command);
  return before;
}

function built(
  own: Aggregate<Appointment['status']>,
  wish: BookAppointment,
  { book, specialist, startsAt, colleagueIds, announced }: Basis,
  parties: AppointmentParty[],
): Appointment {
  return {
    ...own,
    specialistId: specialist.staffId,
    departmentId: specialist.departmentId,
    startsAt,
    endsAt: plannedEnd(startsAt, wish.minutes),
    minutes: wish.minutes,
    method: wish.method,
    group: parties.length > 1 || announced !== null,
    title: wish.title,
    policyId: book.acting.policyId,
    parties,
    announced,
    colleagueIds,
    agreedHow: wish.agreedHow,
    holding: true,
    cells: cellsOf([specialist.staffId, ...colleagueIds], startsAt.getTime(), wish.minutes, book.policy.bufferMinutes),
  };
}

/** A head books for the department as its first specialist does; somebody with the registrar's role alone does not. */
function isPlainRegistrar(asker: Asker, specialistId: string): boolean {
  return asker.staffId !== specialistId && !asker.roles.includes('head');
}
