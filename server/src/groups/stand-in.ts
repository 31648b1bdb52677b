import { localOf } from '@priyom/shared/calendar/zone';
import { cellsOf } from '@priyom/shared/domain/appointment/cells';
import { APPOINTMENT_TABLE } from '@priyom/shared/domain/appointment/table';
import { AppError } from '@priyom/shared/errors';
import { requireBookable } from '../appointments/bookable.ts';
import { appointmentsOf } from '../appointments/get-appointment.ts';
import { type Asker, commandOf, type VisitPorts } from '../appointments/ports.ts';
import { rulebookOn } from '../appointments/rulebook.ts';
import { requireFree, unlessTaken } from '../appointments/time-taken.ts';
import { TIMER_KINDS, TOLD, timersOf } from '../appointments/timers.ts';
import { moveTo } from '../platform/aggregate/change.ts';
import { wasDone } from '../platform/aggregate/repeated.ts';
import { writeAggregate } from '../platform/aggregate/write.ts';
import { type Group, getGroup } from './get-group.ts';

/**
 * Another specialist leads this one meeting. Their time is taken in the same write as the other's is free again; the check
 * is due anew, since it is of another place. Whoever has enrolled keeps place and link.
 * @throws AppError NOT_FOUND · FORBIDDEN · INVALID_STATE once somebody is in, or it is over · TIME_TAKEN {nearest}
 */
export async function standIn(
  ports: VisitPorts,
  asker: Asker,
  id: string,
  { requestId, specialistId }: { requestId: string; specialistId: string },
): Promise<Group> {
  const command = commandOf(asker, requestId);
  const meeting = await getGroup(ports, asker, 'group.announce', id);
  if (wasDone(meeting.history, command)) return meeting;
  const specialist = await requireBookable(ports, asker, specialistId);
  const { startsAt, minutes } = meeting;
  const { zone } = await ports.directory.institution(asker);
  const book = await rulebookOn(ports, asker, localOf(startsAt, zone).date);
  const wished = { specialistId, startsAt, minutes };
  if (meeting.specialistId !== specialistId) await requireFree(ports, asker, book, wished);
  const { staffId, departmentId } = specialist;
  const cells = cellsOf([staffId], startsAt.getTime(), minutes, book.policy.bufferMinutes);
  const { doc } = await unlessTaken(ports, asker, book, wished, () =>
    writeAggregate(ports.write, appointmentsOf(ports.database, asker), id, command, (now, at) =>
      moveTo(APPOINTMENT_TABLE, now, 'standIn', {
        data: { before: now.specialistId, after: staffId },
        set: { specialistId: staffId, departmentId, cells },
        due: { cancel: TIMER_KINDS, add: [...timersOf(startsAt, minutes, book.policy, false), ...TOLD(at)] },
      }),
    ),
  );
  if (!doc.announced) throw new AppError('NOT_FOUND', { kind: 'group' });
  return { ...doc, announced: doc.announced };
}
