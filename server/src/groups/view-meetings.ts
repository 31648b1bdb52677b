import type { CourseMeeting } from '@priyom/shared/api/groups';
import { shortName } from '@priyom/shared/domain/book/facts';
import type { Appointment } from '../appointments/model.ts';
import type { VisitPorts } from '../appointments/ports.ts';
import type { Scope } from '../platform/mongo/scope.ts';

/** Of a course, for the workplace. */
export function viewMeetings(
  { directory }: Pick<VisitPorts, 'directory'>,
  scope: Scope,
  meetings: readonly Appointment[],
): Promise<CourseMeeting[]> {
  return Promise.all(
    meetings.map(async ({ _id: id, startsAt, minutes, status, specialistId: staffId }) => {
      const card = await directory.staffMember(scope, staffId);
      const specialist = { staffId, shortName: card ? shortName(card.name) : '' };
      return { id, startsAt: startsAt.toISOString(), minutes, status, specialist };
    }),
  );
}
