import type { RemovalView } from '@priyom/shared/api/guest';
import { whyAndHowToContest } from '@priyom/shared/domain/policy/rules';
import type { PolicyBody } from '@priyom/shared/domain/policy/schema';
import type { ConsultationCard } from '../appointments/consultation-cards.ts';

/**
 * What whoever was put out reads again after a reload, by the old link as by a newer one: the rule and how to contest it,
 * not a word of what was written about them.
 */
export function removalOf(
  card: Pick<ConsultationCard, 'removed'> | undefined,
  seatId: string,
  policy: Pick<PolicyBody, 'refusalGrounds' | 'contest'>,
): RemovalView | null {
  const removed = card?.removed.find(({ participantId }) => participantId === seatId);
  return removed ? whyAndHowToContest(policy, removed.ground) : null;
}
