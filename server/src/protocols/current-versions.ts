import type { Database } from '../platform/mongo/database.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { type Protocol, protocolsModel } from './model.ts';

/**
 * The version that counts of each party, in the order of the parties: the newest signed one; a draft only while none is
 * signed. A correction that is being written counts for nothing yet.
 */
export async function currentVersions(
  database: Database,
  scope: Scope,
  of: { consultationId: string; partyIndex?: number },
): Promise<Protocol[]> {
  const all = await database.in(scope, protocolsModel).find(of, { sort: { no: -1 } });
  const byParty = new Map<number, Protocol>();
  for (const version of all) {
    const chosen = byParty.get(version.partyIndex);
    if (!chosen || (chosen.status !== 'signed' && version.status === 'signed'))
      byParty.set(version.partyIndex, version);
  }
  return [...byParty.values()].toSorted((one, other) => one.partyIndex - other.partyIndex);
}
