import { type Right, reachOf } from '@priyom/shared/domain/staff/rights';
import { citizenIdsOf, type WithParties } from './open-parties.ts';
import { type Asker, commandOf, type VisitPorts } from './ports.ts';

interface Access {
  right: Right;
  /** What was done, when the right is for more than that. */
  action?: string;
  subject: { kind: string; id: string };
  /** Whose data they saw or changed. */
  list: readonly WithParties[];
}

/** D35: who saw or changed whose data, by which reach. One entry for a list; before the answer leaves. */
export function recordAccess(
  { audit }: Pick<VisitPorts, 'audit'>,
  asker: Asker,
  { right, action = right, subject, list }: Access,
): Promise<void> {
  return audit.record(asker, {
    actor: commandOf(asker, '').actor,
    action,
    subject,
    citizenIds: [...new Set(list.flatMap(citizenIdsOf))],
    basis: reachOf(asker.roles, right) ?? 'none',
    result: 'ok',
  });
}
