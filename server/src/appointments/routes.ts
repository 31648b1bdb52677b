import { type Bookable, type Booked, PlainCommand, SlotsQuery } from '@priyom/shared/api/appointments';
import { BookAppointment, CancelAppointment, MoveAppointment } from '@priyom/shared/domain/appointment/schema';
import { shortName } from '@priyom/shared/domain/book/facts';
import { Router } from 'express';
import type * as z from 'zod';
import { bookGuests } from '../invitations/invite-guest.ts';
import { issueLinks } from '../invitations/issue-link.ts';
import { viewLink } from '../invitations/view-link.ts';
import { IdParams } from '../platform/http/route.ts';
import type { Auth } from '../sessions/auth.ts';
import { staffRoute } from '../sessions/staff-route.ts';
import { bookAppointment } from './book-appointment.ts';
import { listBookable } from './bookable.ts';
import { cancelAppointment } from './cancel-appointment.ts';
import { listSlots } from './list-slots.ts';
import { missByStaff } from './miss-appointment.ts';
import type { Appointment } from './model.ts';
import { moveAppointment } from './move-appointment.ts';
import { partiesOf } from './open-parties.ts';
import type { Asker, VisitPorts } from './ports.ts';
import { readCard } from './read-card.ts';
import { recordAccess } from './record-access.ts';
import { viewAppointments } from './view-appointments.ts';

/** `/appointments…` of `ROUTES`, without links. */
export function appointmentRoutes(ports: VisitPorts, auth: Auth): Router {
  const router = Router();
  router.get(
    '/appointments/specialists',
    staffRoute(auth, {}, (_input, who) => viewBookable(ports, who)),
  );
  router.get(
    '/appointments/slots',
    staffRoute(auth, { query: SlotsQuery }, ({ query }, who) => listSlots(ports, who, query)),
  );
  router.post(
    '/appointments',
    staffRoute(auth, { body: BookAppointment }, ({ body }, who) => book(ports, who, body)),
  );
  router.get(
    '/appointments/:id',
    staffRoute(auth, { params: IdParams }, ({ params }, who) => readCard(ports, who, params.id)),
  );
  router.post(
    '/appointments/:id/move',
    staffRoute(auth, { params: IdParams, body: MoveAppointment }, async ({ params, body }, who) =>
      viewed(ports, who, MOVE, await moveAppointment(ports, who, params.id, body)),
    ),
  );
  router.post(
    '/appointments/:id/cancel',
    staffRoute(auth, { params: IdParams, body: CancelAppointment }, async ({ params, body }, who) =>
      viewed(ports, who, CANCEL, await cancelAppointment(ports, who, params.id, body)),
    ),
  );
  router.post(
    '/appointments/:id/missed',
    staffRoute(auth, { params: IdParams, body: PlainCommand }, async ({ params, body }, who) =>
      viewed(ports, who, MISS, await missByStaff(ports, who, params.id, body.requestId)),
    ),
  );
  return router;
}

/** Booking and handing over is one step: the answer has the links of all parties and guests. */
async function book(ports: VisitPorts, who: Asker, wish: z.output<typeof BookAppointment>): Promise<Booked> {
  const appointment = await bookAppointment(ports, who, wish);
  const [issued, parties, view] = await Promise.all([
    issueLinks(ports, who, appointment, wish.requestId),
    partiesOf(ports, who, appointment),
    viewed(ports, who, BOOK, appointment),
  ]);
  const links = issued.map(({ invitation, url }) => ({ link: viewLink(invitation, appointment, parties), url }));
  return { appointment: view, links, guests: await bookGuests(ports, who, appointment, wish) };
}

async function viewBookable(ports: VisitPorts, who: Asker): Promise<z.output<typeof Bookable>> {
  const cards = await listBookable(ports, who);
  const specialists = cards.map(({ staffId, name, position, department }) => ({
    staffId,
    shortName: shortName(name),
    position,
    department,
  }));
  return { specialists };
}

type Act = Pick<Parameters<typeof recordAccess>[2], 'right' | 'action'>;

const BOOK: Act = { right: 'appointment.book' };
const MOVE: Act = { right: 'appointment.book', action: 'appointment.move' };
const CANCEL: Act = { right: 'appointment.cancel' };
const MISS: Act = { right: 'appointment.cancel', action: 'appointment.missed' };

/** The act and what its answer shows, names, contacts and reasons, are one access (D35): also when it is sent again. */
async function viewed(ports: VisitPorts, who: Asker, act: Act, appointment: Appointment) {
  const [view] = await viewAppointments(ports, who, [appointment]);
  if (!view) throw new Error(`appointment ${appointment._id} was not viewed`);
  await recordAccess(ports, who, { ...act, subject: { kind: 'appointment', id: view.id }, list: [appointment] });
  return view;
}
