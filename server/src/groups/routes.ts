import { PlainCommand } from '@priyom/shared/api/appointments';
import { type EnrolledByStaff, type GroupPage, StandIn } from '@priyom/shared/api/groups';
import { EnrolByStaff } from '@priyom/shared/domain/enrolment/schema';
import { AnnounceGroup, ChangeGroup } from '@priyom/shared/domain/group/schema';
import type { Right } from '@priyom/shared/domain/staff/rights';
import { AppError } from '@priyom/shared/errors';
import { Router } from 'express';
import { type Asker, commandOf, type VisitPorts } from '../appointments/ports.ts';
import { recordAccess } from '../appointments/record-access.ts';
import { cancelEnrolment } from '../enrolments/cancel.ts';
import { enrol } from '../enrolments/enrol.ts';
import { enrolmentsOf } from '../enrolments/repository.ts';
import { IdParams } from '../platform/http/route.ts';
import type { Auth } from '../sessions/auth.ts';
import { staffRoute } from '../sessions/staff-route.ts';
import { mailGroup } from '../subscribers/mail-group.ts';
import { announceGroup, changeGroup, publishGroup } from './announce.ts';
import { courseAttendance } from './course-attendance.ts';
import { type Group, getAnnounced, getCourse, getGroup } from './get-group.ts';
import { standIn } from './stand-in.ts';
import { groupPage, listGroups } from './view-group.ts';
import { viewEnrolment } from './view-public.ts';

/** `/groups…` of `ROUTES`: the workplace's side of announced groups (D9). */
export function groupRoutes(ports: VisitPorts, auth: Auth): Router {
  const router = Router();
  router.get(
    '/groups',
    staffRoute(auth, {}, (_input, who) => listGroups(ports, who)),
  );
  router.post(
    '/groups',
    staffRoute(auth, { body: AnnounceGroup }, async ({ body }, who) =>
      viewed(ports, who, ANNOUNCE, await announceGroup(ports, who, body)),
    ),
  );
  router.get(
    '/groups/:id',
    staffRoute(auth, { params: IdParams }, async ({ params }, who) =>
      viewed(ports, who, READ, await getCourse(ports, who, 'group.read', params.id)),
    ),
  );
  router.put(
    '/groups/:id',
    staffRoute(auth, { params: IdParams, body: ChangeGroup }, async ({ params, body }, who) =>
      viewed(ports, who, CHANGE, await changeGroup(ports, who, params.id, body)),
    ),
  );
  router.post(
    '/groups/:id/publish',
    staffRoute(auth, { params: IdParams, body: PlainCommand }, async ({ params, body }, who) =>
      viewed(ports, who, PUBLISH, await publishGroup(ports, who, params.id, body.requestId)),
    ),
  );
  router.post(
    '/groups/:id/mail',
    staffRoute(auth, { params: IdParams, body: PlainCommand }, async ({ params, body }, who) =>
      viewed(ports, who, MAIL, await mailGroup(ports, who, params.id, body.requestId)),
    ),
  );
  router.get(
    '/groups/:id/attendance',
    staffRoute(auth, { params: IdParams }, async ({ params }, who) => {
      const group = await getGroup(ports, who, 'group.read', params.id);
      await recorded(ports, who, { right: 'group.read', action: 'course.attendance' }, group);
      return courseAttendance(ports, who, group);
    }),
  );
  router.post(
    '/groups/:id/stand-in',
    staffRoute(auth, { params: IdParams, body: StandIn }, async ({ params, body }, who) => {
      const { announced } = await standIn(ports, who, params.id, body);
      const course = announced.courseId ?? params.id;
      return viewed(ports, who, STAND_IN, await getGroup(ports, who, 'group.announce', course));
    }),
  );
  router.post(
    '/groups/:id/enrolments',
    staffRoute(auth, { params: IdParams, body: EnrolByStaff }, ({ params, body }, who) =>
      enrolByStaff(ports, who, params.id, body),
    ),
  );
  router.post(
    '/enrolments/:id/cancel',
    staffRoute(auth, { params: IdParams, body: PlainCommand }, ({ params, body }, who) =>
      cancelByStaff(ports, who, params.id, body.requestId),
    ),
  );
  return router;
}

interface Act {
  right: Right;
  action?: string;
}

const READ: Act = { right: 'group.read' };
const ANNOUNCE: Act = { right: 'group.announce' };
const CHANGE: Act = { right: 'group.announce', action: 'group.change' };
const PUBLISH: Act = { right: 'group.announce', action: 'group.publish' };
const MAIL: Act = { right: 'group.announce', action: 'group.mail' };
const STAND_IN: Act = { right: 'group.announce', action: 'group.standIn' };
const ENROL: Act = { right: 'group.announce', action: 'enrolment.make' };
const CANCEL: Act = { right: 'group.announce', action: 'enrolment.cancel' };

/** The act, and whose names its answer shows, are one access (D35). */
async function viewed(ports: VisitPorts, who: Asker, act: Act, group: Group): Promise<GroupPage> {
  const page = await groupPage(ports, who, group);
  await recorded(ports, who, act, group);
  return page;
}

async function recorded(ports: VisitPorts, who: Asker, act: Act, group: Group): Promise<void> {
  const enrolled = await enrolmentsOf(ports.database, who).find({ appointmentId: group._id });
  const parties = enrolled.map(({ citizenId }) => ({ citizenId, representativeId: null }));
  await recordAccess(ports, who, { ...act, subject: { kind: 'appointment', id: group._id }, list: [{ parties }] });
}

/** Of somebody on the telephone: what is consented to, they are asked by their link. */
async function enrolByStaff(ports: VisitPorts, who: Asker, id: string, body: EnrolByStaff): Promise<EnrolledByStaff> {
  const group = await getAnnounced(ports, who, 'group.announce', id);
  const { requestId, ...enrolling } = body;
  const by = commandOf(who, requestId).actor;
  const { enrolment } = await enrol(ports, group, { requestId, enrolling, given: null, challenge: null, by });
  if (!enrolment) throw new AppError('CONFLICT', { kind: 'enrolment' });
  const page = await viewed(ports, who, ENROL, group);
  return { page, enrolment: await viewEnrolment(ports, group, enrolment) };
}

async function cancelByStaff(ports: VisitPorts, who: Asker, id: string, requestId: string): Promise<GroupPage> {
  const { appointmentId } = await enrolmentsOf(ports.database, who).getById(id);
  const group = await getGroup(ports, who, 'group.announce', appointmentId);
  await cancelEnrolment(ports, who, id, commandOf(who, requestId));
  return viewed(ports, who, CANCEL, group);
}
