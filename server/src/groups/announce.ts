import { APPOINTMENT_TABLE } from '@priyom/shared/domain/appointment/table';
import { type AnnounceGroup, type ChangeGroup, MOST_PLACES } from '@priyom/shared/domain/group/schema';
import type { HallForm } from '@priyom/shared/domain/hall/schema';
import { AppError } from '@priyom/shared/errors';
import { bookAppointment } from '../appointments/book-appointment.ts';
import { appointmentsOf } from '../appointments/get-appointment.ts';
import type { Appointment } from '../appointments/model.ts';
import { type Asker, commandOf, type VisitPorts } from '../appointments/ports.ts';
import { moveUp } from '../enrolments/move-up.ts';
import { EMPTY, filledOf } from '../enrolments/repository.ts';
import { type Command, moveTo } from '../platform/aggregate/change.ts';
import { writeAggregate } from '../platform/aggregate/write.ts';
import { authorize } from '../staff/authorize.ts';
import { bookCourse } from './announce-course.ts';
import { type Group, getAnnounced, isGroup } from './get-group.ts';

/**
 * D9: the specialist's time is taken as for any meeting; nobody outside reads of it yet.
 * @throws AppError FORBIDDEN, and what `bookAppointment` throws
 */
export async function announceGroup(ports: VisitPorts, asker: Asker, wish: AnnounceGroup): Promise<Group> {
  authorize(asker, 'group.announce');
  const { form, about, forWhom, places, more, requestId, date, time, ...booking } = wish;
  requirePlaces(form, places);
  const nobody = { parties: [], colleagues: [], guests: [], agreedHow: null };
  const announced = { form, about, forWhom, places, publishedAt: null };
  const what = { ...booking, ...nobody };
  if (more.length === 0) {
    return asGroup(await bookAppointment(ports, asker, { ...what, requestId, date, time }, announced));
  }
  const meetings = [{ date, time }, ...more];
  return asGroup(await bookCourse(ports, asker, requestId, { booking: what, announced, meetings }));
}

/** From now on anybody may read of it and enrol. Twice is once. @throws AppError NOT_FOUND · FORBIDDEN · INVALID_STATE */
export async function publishGroup(ports: VisitPorts, asker: Asker, id: string, requestId: string): Promise<Group> {
  const before = await getAnnounced(ports, asker, 'group.announce', id);
  if (before.announced.publishedAt) return before;
  const command = commandOf(asker, requestId);
  return change(ports, asker, id, command, ({ announced }, now) => ({
    event: 'publish',
    set: { announced: { ...announced, publishedAt: now } },
  }));
}

/**
 * Another word, more places: whoever waits moves up. Not fewer than are taken: nobody is put out by a number.
 * @throws AppError NOT_FOUND · FORBIDDEN · INVALID_STATE · VALIDATION {fields: ['places']}
 */
export async function changeGroup(ports: VisitPorts, asker: Asker, id: string, wish: ChangeGroup): Promise<Group> {
  const before = await getAnnounced(ports, asker, 'group.announce', id);
  const { requestId, title, about, forWhom, places } = wish;
  // In the turn of those who enrol: none of them takes a place that is just taken away.
  const group = await ports.write.queue.run(`enrol:${id}`, async () => {
    const { taken } = (await filledOf(ports.database, asker, [id])).get(id) ?? EMPTY;
    requirePlaces(before.announced.form, places);
    if (places < taken) throw new AppError('VALIDATION', { fields: ['places'], taken });
    return change(ports, asker, id, commandOf(asker, requestId), ({ announced }) => ({
      event: 'changeTexts',
      set: { title, announced: { ...announced, about, forWhom, places } },
    }));
  });
  for (const part of group.announced.meetingIds ?? []) await retitle(ports, asker, part, { requestId, title });
  await moveUp(ports, asker, id);
  return group;
}

/** The other meetings of a course carry its name: what was held under the old one keeps that. */
async function retitle(ports: VisitPorts, asker: Asker, id: string, wish: { requestId: string; title: string }) {
  const appointments = appointmentsOf(ports.database, asker);
  if ((await appointments.getById(id)).status !== 'booked') return;
  const command = commandOf(asker, wish.requestId);
  await writeAggregate(ports.write, appointments, id, command, now =>
    moveTo(APPOINTMENT_TABLE, now, 'changeTexts', { set: { title: wish.title } }),
  );
}

/** @throws AppError VALIDATION {fields: ['places']} for more than the form holds */
function requirePlaces(form: HallForm = 'group', places: number): void {
  if (places > MOST_PLACES[form]) throw new AppError('VALIDATION', { fields: ['places'], most: MOST_PLACES[form] });
}

async function change(
  ports: VisitPorts,
  asker: Asker,
  id: string,
  command: Command,
  decide: (
    group: Group,
    now: Date,
  ) => { event: 'publish' | 'changeTexts'; set: Partial<Pick<Group, 'title' | 'announced'>> },
): Promise<Group> {
  const appointments = appointmentsOf(ports.database, asker);
  const { doc } = await writeAggregate(ports.write, appointments, id, command, (before, now) => {
    const { event, set } = decide(asGroup(before), now);
    return moveTo(APPOINTMENT_TABLE, before, event, { set });
  });
  return asGroup(doc);
}

function asGroup(doc: Appointment): Group {
  if (!isGroup(doc)) throw new AppError('NOT_FOUND', { kind: 'group' });
  return doc;
}
