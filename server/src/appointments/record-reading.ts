import { type Right, reachOf } from '@priyom/shared/domain/staff/rights';
import type { Appointment } from './model.ts';
import { citizenIdsOf } from './open-parties.ts';
import { type Asker, commandOf, type VisitPorts } from './ports.ts';

/** D35: who saw whose data, by which reach. One entry for a list. */
export function recordReading(
  { audit }: Pick<VisitPorts, 'audit'>,
  asker: Asker,
  right: Right,
  subject: { kind: string; id: string },
  list: readonly Appointment[],
): Promise<void> {
  return audit.record(asker, {
    actor: commandOf(asker, '').actor,
    action: right,
    subject,
    citizenIds: [...new Set(list.flatMap(citizenIdsOf))],
    basis: reachOf(asker.roles, right) ?? 'none',
    result: 'ok',
  });
}
