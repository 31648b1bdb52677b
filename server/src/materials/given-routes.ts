import { HandMaterial } from '@priyom/shared/api/materials';
import { type Request, Router } from 'express';
import * as z from 'zod';
import { type AskerOf, asked } from '../files/asked.ts';
import type { Seats } from '../files/ports.ts';
import { sendContent } from '../files/send-content.ts';
import { addressOf, rateLimit } from '../platform/http/rate-limit.ts';
import { Id, IdParams, parseRequest } from '../platform/http/route.ts';
import type { Auth } from '../sessions/auth.ts';
import { staffRoute } from '../sessions/staff-route.ts';
import { handMaterial } from './hand-material.ts';
import { listGiven, listGivenToGuest } from './list-given.ts';
import { openGiven, readGiven } from './open-given.ts';
import type { GivenPorts } from './ports.ts';

const OfInvitation = z.strictObject({ invitationId: Id });
const ByLink = z.object({ by: Id });
const HAND_LIMIT = {
  points: 60,
  seconds: 60,
  keyOf: (req: Request) => `${addressOf(req)} ${String(Object.values(req.params)[0])}`,
};

/** What is handed over in a meeting: by the staff's log-in, and by the citizen's link. */
export function givenRoutes(ports: GivenPorts, auth: Auth, seats: Seats): Router {
  const router = Router();
  router.post(
    '/consultations/:id/materials',
    rateLimit(HAND_LIMIT),
    staffRoute(auth, { params: IdParams, body: HandMaterial }, ({ params, body }, who) =>
      handMaterial(ports, who, params.id, body),
    ),
  );
  router.get(
    '/consultations/:id/materials',
    staffRoute(auth, { params: IdParams }, ({ params }, who) => listGiven(ports, who, params.id)),
  );
  const given = { audit: ports.audit, seats };
  router.get(
    '/guest/visits/:invitationId/materials',
    asked(
      given,
      req => seats.guest(req, parseRequest({ params: OfInvitation }, req).params.invitationId),
      {},
      asker => listGivenToGuest(ports, asker),
    ),
  );
  const byLink: AskerOf = req => seats.guest(req, parseRequest({ query: ByLink }, req).query.by);
  router.post(
    '/guest/materials/:id/open',
    asked(given, byLink, { params: IdParams }, (asker, { params }) => openGiven(ports, asker, params.id)),
  );
  router.get(
    '/guest/materials/:id/content',
    asked(given, byLink, { params: IdParams }, async (asker, { params }, { res }) =>
      sendContent(res, await readGiven(ports, asker, params.id), false),
    ),
  );
  return router;
}
