import { factText } from '@priyom/shared/domain/book/facts';
import { topicText } from '@priyom/shared/domain/policy/rules';
import type { Scope } from '../platform/mongo/scope.ts';
import { currentVersions } from '../protocols/current-versions.ts';
import type { RecordPorts } from '../protocols/ports.ts';
import { openProtocolIfKept } from '../protocols/sealed-fields.ts';
import type { Held } from '../records/held.ts';
import type { RegisterHead } from './model.ts';

/** The lines above the table as they are now; the topics of a group are those of its protocols, each once. */
export async function headNow(ports: RecordPorts, scope: Scope, held: Held): Promise<RegisterHead> {
  const known = held.asOne?.facts ?? held.parties[0]?.facts;
  if (!known) return [];
  const facts = { ...known, topics: await topicsOf(ports, scope, held), solution: '' };
  const words = { visitKind: held.policy.forms.visitKindWords };
  return held.policy.forms.register.head.map(({ title, source }) => ({ title, text: factText(source, facts, words) }));
}

async function topicsOf(ports: RecordPorts, scope: Scope, held: Held): Promise<string[]> {
  const { consultationId, policy, announcedAs } = held;
  if (announcedAs) return [announcedAs];
  const codes = new Set<string>();
  for (const version of await currentVersions(ports.database, scope, { consultationId })) {
    const words = await openProtocolIfKept(ports.keys, scope, version);
    for (const code of (words?.final?.body ?? words?.body)?.topics ?? []) codes.add(code);
  }
  return [...codes].map(code => topicText(policy, code));
}

/** Its topics are those of signed protocols (D25): none may be a draft, but of somebody who was erased and cannot be signed for. */
export async function waitsForProtocols(ports: RecordPorts, scope: Scope, consultationId: string): Promise<boolean> {
  const versions = await currentVersions(ports.database, scope, { consultationId });
  const drafts = versions.filter(({ status }) => status === 'draft');
  const kept = await Promise.all(drafts.map(draft => openProtocolIfKept(ports.keys, scope, draft)));
  return kept.some(words => words !== undefined);
}
