import type { AnnounceGroup } from '@priyom/shared/domain/group/schema';
import { AppError } from '@priyom/shared/errors';
import { bookAppointment, bookedBefore } from '../appointments/book-appointment.ts';
import { requireAllowedTime } from '../appointments/booking-rules.ts';
import { cancelAppointment } from '../appointments/cancel-appointment.ts';
import { appointmentsOf } from '../appointments/get-appointment.ts';
import type { Announced, Appointment } from '../appointments/model.ts';
import { type Asker, commandOf, type VisitPorts } from '../appointments/ports.ts';
import { rulebookOn } from '../appointments/rulebook.ts';
import { requireFree } from '../appointments/time-taken.ts';
import { amend } from '../platform/aggregate/change.ts';
import { writeAggregate } from '../platform/aggregate/write.ts';

type Meeting = Pick<AnnounceGroup, 'date' | 'time'>;

/** What every meeting of it is booked with. */
export type CourseBooking = Omit<Parameters<typeof bookAppointment>[2], 'requestId' | 'date' | 'time'>;

/**
 * A course (ADR 18): its first meeting is the group that is announced and enrolled in, the others are booked beside it. All
 * times are looked at before the first is taken; where one is taken in that very moment, none stays. Sent twice it is
 * announced once, and what a crash has left half-booked is gone on with.
 * @throws AppError as `bookAppointment` · CONFLICT {kind: 'requestId'} for one whose meetings did not stay
 */
export async function bookCourse(
  ports: VisitPorts,
  asker: Asker,
  requestId: string,
  { booking, announced, meetings }: { booking: CourseBooking; announced: Announced; meetings: readonly Meeting[] },
): Promise<Appointment> {
  const ordered = inOrder(meetings);
  const [opening, ...others] = ordered;
  if (!opening) throw new Error('a course without a meeting');
  for (const [index, meeting] of ordered.entries()) {
    if (!(await isBooked(ports, asker, requestOf(requestId, index)))) await requireTime(ports, asker, booking, meeting);
  }
  const booked: Appointment[] = [];
  try {
    const first = await bookAppointment(ports, asker, { ...booking, ...opening, requestId }, announced);
    booked.push(first);
    for (const [index, meeting] of others.entries()) {
      const own = { ...booking, ...meeting, requestId: requestOf(requestId, index + 1) };
      const part = { ...announced, about: '', forWhom: '', courseId: first._id };
      booked.push(await bookAppointment(ports, asker, own, part));
    }
    return await joined(ports, asker, requestId, booked);
  } catch (error) {
    for (const { _id } of booked) {
      await cancelAppointment(ports, asker, _id, { requestId: `${requestId}:undone`, reason: '' });
    }
    throw error;
  }
}

/** By place in the course, from 0. */
const requestOf = (requestId: string, place: number): string => (place === 0 ? requestId : `${requestId}:${place + 1}`);

async function isBooked(ports: VisitPorts, asker: Asker, requestId: string): Promise<boolean> {
  const before = await bookedBefore(appointmentsOf(ports.database, asker), commandOf(asker, requestId));
  if (before?.status === 'cancelled') throw new AppError('CONFLICT', { kind: 'requestId' });
  return before !== undefined;
}

async function requireTime(ports: VisitPorts, asker: Asker, booking: CourseBooking, { date, time }: Meeting) {
  const { specialistId, minutes, method } = booking;
  const book = await rulebookOn(ports, asker, date);
  const startsAt = requireAllowedTime(book, { date, time, minutes, method }, ports.write.clock.now());
  await requireFree(ports, asker, book, { specialistId, startsAt, minutes });
}

/** From here on it is one course: who enrols has a place at every meeting. */
async function joined(ports: VisitPorts, asker: Asker, requestId: string, [first, ...others]: Appointment[]) {
  if (!first) throw new Error('a course without a meeting');
  const meetingIds = others.map(({ _id }) => _id);
  const command = commandOf(asker, `${requestId}:course`);
  const appointments = appointmentsOf(ports.database, asker);
  const { doc } = await writeAggregate(ports.write, appointments, first._id, command, now =>
    amend(now, { set: { announced: now.announced && { ...now.announced, meetingIds } } }),
  );
  return doc;
}

const inOrder = (meetings: readonly Meeting[]): Meeting[] =>
  meetings.toSorted((one, other) => `${one.date}T${one.time}`.localeCompare(`${other.date}T${other.time}`));
