import { TodayQuery } from '@priyom/shared/api/appointments';
import { Router } from 'express';
import type { VisitPorts } from '../appointments/ports.ts';
import type { Auth } from '../sessions/auth.ts';
import { staffRoute } from '../sessions/staff-route.ts';
import { viewToday } from './view-today.ts';

export function todayRoutes(ports: VisitPorts, auth: Auth): Router {
  const router = Router();
  router.get(
    '/today',
    staffRoute(auth, { query: TodayQuery }, ({ query }, who) => viewToday(ports, who, query.date)),
  );
  return router;
}
