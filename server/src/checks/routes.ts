import { SubmitCheck } from '@priyom/shared/api/checks';
import { Router } from 'express';
import * as z from 'zod';
import type { VisitPorts } from '../appointments/ports.ts';
import { Id } from '../platform/http/route.ts';
import type { Auth } from '../sessions/auth.ts';
import { staffRoute } from '../sessions/staff-route.ts';
import { failedChecks } from './failed-checks.ts';
import { submitCheck } from './submit-check.ts';
import { readCheck, viewCheck } from './view-check.ts';

const OfAppointment = z.strictObject({ appointmentId: Id });

/** `/checks…` of `ROUTES`. */
export function checkRoutes(ports: VisitPorts, auth: Auth): Router {
  const router = Router();
  router.post(
    '/checks',
    staffRoute(auth, { body: SubmitCheck }, async ({ body }, who) => {
      const check = await submitCheck(ports, who, body);
      const policy = await ports.policies.get(who, check.policyId);
      return viewCheck(ports, who, check, policy.body);
    }),
  );
  router.get(
    '/checks/failed',
    staffRoute(auth, {}, (_input, who) => failedChecks(ports, who)),
  );
  router.get(
    '/checks/:appointmentId',
    staffRoute(auth, { params: OfAppointment }, ({ params }, who) => readCheck(ports, who, params.appointmentId)),
  );
  return router;
}
