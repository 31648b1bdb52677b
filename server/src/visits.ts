import type { Router } from 'express';
import { handleAppointmentEffects } from './appointments/effects.ts';
import type { LiveSessions, ProbeWitness, VisitPorts } from './appointments/ports.ts';
import { appointmentRoutes } from './appointments/routes.ts';
import { handleCheckEffects } from './checks/effects.ts';
import { checkRoutes } from './checks/routes.ts';
import { handleEnrolmentEffects } from './enrolments/effects.ts';
import { Puzzles } from './enrolments/puzzles.ts';
import type { Foundation } from './foundation.ts';
import { groupPageRoutes } from './groups/page-routes.ts';
import { publicGroupRoutes } from './groups/public-routes.ts';
import { groupRoutes } from './groups/routes.ts';
import type { PublicPorts } from './groups/view-public.ts';
import { guestRoutes } from './guest/routes.ts';
import { LinkSecrets } from './invitations/link-secret.ts';
import { invitationRoutes } from './invitations/routes.ts';
import { handleNoticeEffects } from './notices/send-notice.ts';
import { questionnaireRoutes } from './questionnaires/routes.ts';
import { subscriptionRoutes } from './subscribers/routes.ts';
import { taskRoutes } from './tasks/routes.ts';
import { todayRoutes } from './today/routes.ts';

/** From booking to the link's last page, without the session itself: what these nouns stand on. */
export function visitPorts(foundation: Foundation, live: LiveSessions, probes?: ProbeWitness): VisitPorts {
  const { database, write, keys, directory, policies, citizens, audit, config, mail } = foundation;
  const links = new LinkSecrets(config.MASTER_KEY, config.PUBLIC_URL);
  return { database, write, keys, directory, policies, citizens, audit, live, links, mail, ...(probes && { probes }) };
}

/** Declares their due handlers and gives their routes. Once, before the runner starts. */
export function addVisits({ auth, authPorts, runner, clock, config }: Foundation, ports: VisitPorts): Router[] {
  handleAppointmentEffects(runner, ports);
  handleCheckEffects(runner, ports);
  handleEnrolmentEffects(runner, ports);
  handleNoticeEffects(runner, ports);
  return [
    appointmentRoutes(ports, auth),
    invitationRoutes(ports, auth),
    checkRoutes(ports, auth),
    groupRoutes(ports, auth),
    publicGroupRoutes(publicPorts(ports, config)),
    subscriptionRoutes(publicPorts(ports, config)),
    guestRoutes({ ...ports, cookies: authPorts.cookies }),
    questionnaireRoutes(ports, auth),
    todayRoutes(ports, auth),
    taskRoutes({ database: ports.database, clock, onDone: scope => ports.live.deskChanged(scope) }, auth),
  ];
}

/** What other programs and other sites ask for by its own address. */
export function publicPages({ config }: Foundation, ports: VisitPorts): Router[] {
  return [groupPageRoutes(publicPorts(ports, config))];
}

function publicPorts(ports: VisitPorts, { MASTER_KEY, ENROL_PUZZLE_BITS }: Foundation['config']): PublicPorts {
  return { ...ports, puzzles: new Puzzles(MASTER_KEY, ENROL_PUZZLE_BITS) };
}
