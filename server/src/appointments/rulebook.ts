import type { Scope } from '../platform/mongo/scope.ts';
import type { ActingPolicy } from '../policies/policies.ts';
import type { Rulebook } from './booking-rules.ts';
import type { VisitPorts } from './ports.ts';

export interface DatedRulebook extends Rulebook {
  acting: ActingPolicy;
}

/** The policy acting on a local date, with the calendar and the zone of the institution. @throws as `Policies` */
export async function rulebookOn(
  ports: Pick<VisitPorts, 'policies' | 'directory'>,
  scope: Scope,
  date: string,
): Promise<DatedRulebook> {
  const [acting, years, { zone }] = await Promise.all([
    ports.policies.actingOn(scope, date),
    ports.policies.years(scope),
    ports.directory.institution(scope),
  ]);
  return { acting, policy: acting.body, years, zone };
}
