import type { Scope } from '../platform/mongo/scope.ts';
import { protocolsModel } from '../protocols/model.ts';
import type { RecordPorts } from '../protocols/ports.ts';
import { openProtocolIfKept } from '../protocols/sealed-fields.ts';

/** Codes of the topics that the newest version of a party's protocol names; a signed version goes before a draft. None when erased. */
export async function topicsOf(
  ports: Pick<RecordPorts, 'database' | 'keys'>,
  scope: Scope,
  consultationId: string,
  partyIndex: number,
): Promise<string[]> {
  const versions = await ports.database
    .in(scope, protocolsModel)
    .find({ consultationId, partyIndex }, { sort: { no: -1 } });
  const current = versions.find(version => version.status === 'signed') ?? versions[0];
  if (!current) return [];
  const words = await openProtocolIfKept(ports.keys, scope, current);
  return (words?.final?.body ?? words?.body)?.topics ?? [];
}
