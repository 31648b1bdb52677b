import { localOf } from '@priyom/shared/calendar/zone';
import { AppError } from '@priyom/shared/errors';
import type { Scope } from '../platform/mongo/scope.ts';
import type { ActingPolicy } from '../policies/policies.ts';
import type { Rulebook } from './booking-rules.ts';
import type { VisitPorts } from './ports.ts';

export interface DatedRulebook extends Rulebook {
  acting: ActingPolicy;
}

type Ports = Pick<VisitPorts, 'policies' | 'directory' | 'write'>;

/** The policy acting on a local date, with the calendar and the zone of the institution. @throws as `Policies` */
export async function rulebookOn(ports: Ports, scope: Scope, date: string): Promise<DatedRulebook> {
  const [acting, years, { zone }] = await Promise.all([
    actingOn(ports, scope, date),
    ports.policies.years(scope),
    ports.directory.institution(scope),
  ]);
  return { acting, policy: acting.body, years, zone };
}

/** A day before the first text is read by today's, which says that it is past: no waiting makes it ready. */
async function actingOn({ policies, directory, write }: Ports, scope: Scope, date: string): Promise<ActingPolicy> {
  try {
    return await policies.actingOn(scope, date);
  } catch (error) {
    const { zone } = await directory.institution(scope);
    const today = localOf(write.clock.now(), zone).date;
    if (date >= today || !(error instanceof AppError)) throw error;
    return policies.actingOn(scope, today);
  }
}
