import type { PolicyView } from '@priyom/shared/api/policy';
import { Router } from 'express';
import type { Auth } from '../sessions/auth.ts';
import { staffRoute } from '../sessions/staff-route.ts';
import type { StaffPorts } from '../staff/add-staff.ts';
import { authorize } from '../staff/authorize.ts';
import { todayOf } from '../staff/directory.ts';
import type { Policies } from './policies.ts';

/** `GET /policy`: the text in force today, with the calendar. */
export function policyRoutes(ports: StaffPorts, auth: Auth, policies: Policies): Router {
  const router = Router();
  router.get(
    '/policy',
    staffRoute(auth, {}, async (_input, who): Promise<PolicyView> => {
      authorize(who, 'policy.read');
      const acting = await policies.actingOn(who, await todayOf(ports, who));
      const years = await policies.years(who);
      const calendarYears = years.map(({ year, nonWorking, workingWeekend, short }) => {
        return { year, nonWorking: [...nonWorking], workingWeekend: [...workingWeekend], short: [...short] };
      });
      return { ...acting, calendarYears };
    }),
  );
  return router;
}
