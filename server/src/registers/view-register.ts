import type { RegisterView } from '@priyom/shared/api/books';
import { factText } from '@priyom/shared/domain/book/facts';
import { topicText } from '@priyom/shared/domain/policy/rules';
import * as z from 'zod';
import type { Scope } from '../platform/mongo/scope.ts';
import { protocolsModel } from '../protocols/model.ts';
import type { RecordPorts } from '../protocols/ports.ts';
import { openProtocolIfKept } from '../protocols/sealed-fields.ts';
import type { Held } from '../records/held.ts';
import type { Register } from './model.ts';
import { openRows } from './sealed-rows.ts';

/** The register as appendix 3 has it: lines above the table, three columns, rows in the order of the booking. */
export async function viewRegister(
  ports: RecordPorts,
  scope: Scope,
  doc: Register,
  readerId: string,
): Promise<RegisterView> {
  const held = await ports.held.getHeld(scope, doc._id);
  const { register: form } = held.policy.forms;
  return {
    consultationId: doc._id,
    v: doc.v,
    title: form.title,
    head: await headOf(ports, scope, held),
    columns: form.columns,
    rows: await openRows(ports.keys, scope, doc),
    signed: await signatureOf(ports, scope, doc),
    maySign: doc.status === 'draft' && doc.authorId === readerId,
  };
}

async function headOf(ports: RecordPorts, scope: Scope, held: Held): Promise<RegisterView['head']> {
  const [first] = held.parties;
  if (!first) return [];
  const facts = { ...first.facts, topics: await topicsOf(ports, scope, held), solution: '' };
  const words = { visitKind: held.policy.forms.visitKindWords };
  return held.policy.forms.register.head.map(({ title, source }) => ({ title, text: factText(source, facts, words) }));
}

/** The topics of a group are those of its protocols, each once. */
async function topicsOf(ports: RecordPorts, scope: Scope, held: Held): Promise<string[]> {
  const protocols = await ports.database.in(scope, protocolsModel).find({ consultationId: held.consultationId });
  const codes = new Set<string>();
  for (const protocol of protocols) {
    const words = await openProtocolIfKept(ports.keys, scope, protocol);
    for (const code of (words?.final?.body ?? words?.body)?.topics ?? []) codes.add(code);
  }
  return [...codes].map(code => topicText(held.policy, code));
}

async function signatureOf(ports: RecordPorts, scope: Scope, doc: Register): Promise<RegisterView['signed']> {
  if (!doc.signature) return null;
  const place = { documentId: doc._id, field: 'signer' };
  const by = await ports.keys.open(scope, doc.signature.name, place, z.string());
  return { at: doc.signature.at.toISOString(), by, position: doc.signature.position };
}
