import { ENROLMENT_TABLE } from '@priyom/shared/domain/enrolment/table';
import { AppError } from '@priyom/shared/errors';
import { meetingsOf } from '../appointments/course.ts';
import { getAppointment } from '../appointments/get-appointment.ts';
import type { VisitPorts } from '../appointments/ports.ts';
import { moveTo } from '../platform/aggregate/change.ts';
import { writeAggregate } from '../platform/aggregate/write.ts';
import { newId } from '../platform/ids.ts';
import { DuplicateKeyError } from '../platform/mongo/duplicate-key.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { addTask } from '../tasks/add-task.ts';
import { firstFree } from './first-free.ts';
import { tellByLetter } from './letters.ts';
import type { Enrolment } from './model.ts';
import { enrolmentsOf, waitingList } from './repository.ts';
import { seat } from './seat.ts';
import { ENROLMENT_ACTOR } from './secrets.ts';

/**
 * Free places go to who waits longest, as many as there are. After a place was given back, and when places were added.
 * Once the group, or the last meeting of a course, has begun nobody moves up any more: they could not be told in time.
 */
export async function moveUp(ports: VisitPorts, scope: Scope, appointmentId: string): Promise<void> {
  await ports.write.queue.run(`move-up:${appointmentId}`, async () => {
    for (;;) {
      const [next] = await waitingList(ports.database, scope, appointmentId);
      if (!next || !(await isOpen(ports, scope, appointmentId))) return;
      const number = await firstFree(ports.database, scope, appointmentId);
      if (number === null) return;
      if (await give(ports, scope, next._id, number)) await tell(ports, scope, await seat(ports, scope, next._id));
    }
  });
}

/** Nobody waits before a page: who gets no letter of it is told by whoever holds the group, or by the office. */
async function tell(ports: VisitPorts, scope: Scope, enrolment: Enrolment): Promise<void> {
  if (await tellByLetter(ports, scope, enrolment, 'movedUp')) return;
  const { database, write } = ports;
  const { _id, appointmentId, seats } = enrolment;
  const [next = { appointmentId, partyIndex: null }] = seats;
  const { specialistId } = await getAppointment({ database }, scope, next.appointmentId);
  await addTask({ database, clock: write.clock }, scope, {
    _id: newId(),
    kind: 'placeFree',
    key: `place-free:${_id}`,
    subject: { kind: 'appointment', id: appointmentId },
    ...next,
    forStaffIds: [specialistId],
    forRoles: [{ role: 'registrar', departmentId: null }],
    words: null,
  });
}

async function isOpen(ports: VisitPorts, scope: Scope, appointmentId: string): Promise<boolean> {
  const first = await getAppointment(ports, scope, appointmentId);
  const now = ports.write.clock.now();
  const meetings = await meetingsOf(ports, scope, first);
  return meetings.some(({ status, startsAt }) => status === 'booked' && startsAt > now);
}

/** @returns false when another server was quicker with this seat, or they have cancelled meanwhile */
async function give(ports: VisitPorts, scope: Scope, id: string, number: number): Promise<boolean> {
  const command = { requestId: `move-up:${id}`, actor: ENROLMENT_ACTOR };
  try {
    await writeAggregate(ports.write, enrolmentsOf(ports.database, scope), id, command, (doc, now) =>
      moveTo(ENROLMENT_TABLE, doc, 'moveUp', {
        set: { holding: true, seat: number },
        due: { add: [{ kind: 'seat', at: now }] },
      }),
    );
    return true;
  } catch (error) {
    const isLost = error instanceof DuplicateKeyError || (error instanceof AppError && error.code === 'INVALID_STATE');
    if (isLost) return false;
    throw error;
  }
}
