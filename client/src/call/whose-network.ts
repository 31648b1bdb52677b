import { isIn } from './in-room.ts';
import type { CallState, NetworkLevel } from './state.ts';

type Facts = Pick<CallState, 'network' | 'ownAtSfu' | 'networkOfOthers' | 'snapshot'>;

/** Whoever else is here and whose network is not good, as the sfu measures it. */
export function weakOthers({
  networkOfOthers,
  snapshot,
}: Pick<Facts, 'networkOfOthers' | 'snapshot'>): [string, NetworkLevel][] {
  const here = new Set(snapshot?.participants.filter(isIn).map(({ id }) => id));
  return Object.entries(networkOfOthers).filter(([id, level]) => level !== 'good' && here.has(id));
}

/**
 * Whose network is bad; null: nobody's. What somebody's way up loses is missing here too and looks like a bad way down: the
 * sfu, which stands between, knows whose way it was (ux §6.4).
 */
export function whoseNetwork(facts: Facts): string | null {
  const { network, ownAtSfu, snapshot } = facts;
  const [other] = weakOthers(facts)[0] ?? [null];
  const isTheirs = network.level === 'good' || (ownAtSfu === 'good' && other !== null);
  return isTheirs ? other : (snapshot?.me.participantId ?? null);
}
