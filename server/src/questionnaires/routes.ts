import { Router } from 'express';
import * as z from 'zod';
import type { VisitPorts } from '../appointments/ports.ts';
import type { Auth } from '../sessions/auth.ts';
import { staffRoute } from '../sessions/staff-route.ts';
import { questionnaireResults } from './results.ts';

const Period = z.strictObject({ from: z.iso.date(), to: z.iso.date() }).refine(({ from, to }) => from <= to);

/** `/questionnaires` of `ROUTES`: what people answered, summed (D27). */
export function questionnaireRoutes(ports: VisitPorts, auth: Auth): Router {
  const router = Router();
  router.get(
    '/questionnaires',
    staffRoute(auth, { query: Period }, ({ query }, who) => questionnaireResults(ports, who, query)),
  );
  return router;
}
