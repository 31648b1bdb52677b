import { ChangeGuest, InviteGuest, IssueLink, PlainCommand, RevokeLink } from '@priyom/shared/api/appointments';
import { Router } from 'express';
import { getAppointment } from '../appointments/get-appointment.ts';
import { partiesOf } from '../appointments/open-parties.ts';
import type { Asker, VisitPorts } from '../appointments/ports.ts';
import { IdParams } from '../platform/http/route.ts';
import type { Auth } from '../sessions/auth.ts';
import { staffRoute } from '../sessions/staff-route.ts';
import { changeGuest } from './change-guest.ts';
import { inviteGuest, showGuestLink } from './invite-guest.ts';
import { issueLink } from './issue-link.ts';
import type { Invitation } from './model.ts';
import { revokeLink } from './revoke-link.ts';
import { viewLink } from './view-link.ts';

/** Links of meetings: issue anew, revoke. */
export function invitationRoutes(ports: VisitPorts, auth: Auth): Router {
  const router = Router();
  router.post(
    '/appointments/:id/links',
    staffRoute(auth, { params: IdParams, body: IssueLink }, async ({ params, body }, who) => {
      const { invitation, url } = await issueLink(ports, who, params.id, body);
      return { link: await viewed(ports, who, invitation), url };
    }),
  );
  router.post(
    '/appointments/:id/guests',
    staffRoute(auth, { params: IdParams, body: InviteGuest }, ({ params, body }, who) =>
      inviteGuest(ports, who, params.id, body),
    ),
  );
  router.post(
    '/invitations/:id/link',
    staffRoute(auth, { params: IdParams, body: PlainCommand }, ({ params }, who) =>
      showGuestLink(ports, who, params.id),
    ),
  );
  router.post(
    '/invitations/:id/guest',
    staffRoute(auth, { params: IdParams, body: ChangeGuest }, ({ params, body }, who) =>
      changeGuest(ports, who, params.id, body),
    ),
  );
  router.post(
    '/invitations/:id/revoke',
    staffRoute(auth, { params: IdParams, body: RevokeLink }, async ({ params }, who) =>
      viewed(ports, who, await revokeLink(ports, who, params.id)),
    ),
  );
  return router;
}

async function viewed(ports: VisitPorts, who: Asker, invitation: Invitation) {
  const appointment = await getAppointment(ports, who, invitation.appointmentId);
  return viewLink(invitation, appointment, await partiesOf(ports, who, appointment));
}
