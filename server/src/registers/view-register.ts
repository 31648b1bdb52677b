import type { RegisterView } from '@priyom/shared/api/books';
import * as z from 'zod';
import type { Scope } from '../platform/mongo/scope.ts';
import type { RecordPorts } from '../protocols/ports.ts';
import { headNow, waitsForProtocols } from './head.ts';
import type { Register, RegisterRow } from './model.ts';
import { openHead, openRowWords } from './sealed-words.ts';

/** The register as appendix 3 has it: lines above the table, three columns, rows in the order of the booking. */
export async function viewRegister(
  ports: RecordPorts,
  scope: Scope,
  doc: Register,
  readerId: string,
): Promise<RegisterView> {
  const held = await ports.held.getHeld(scope, doc._id);
  const { register: form } = held.policy.forms;
  const maySign = doc.status === 'draft' && doc.authorId === readerId;
  return {
    consultationId: doc._id,
    v: doc.v,
    title: form.title,
    head: (await openHead(ports.keys, scope, doc)) ?? (await headNow(ports, scope, held)),
    columns: form.columns,
    rows: await Promise.all(doc.rows.map(row => viewRow(ports, scope, doc._id, row))),
    signed: await signatureOf(ports, scope, doc),
    maySign,
    waitsForProtocols: maySign && (await waitsForProtocols(ports, scope, doc._id)),
  };
}

async function viewRow(
  { keys }: RecordPorts,
  scope: Scope,
  registerId: string,
  row: RegisterRow,
): Promise<RegisterView['rows'][number]> {
  const { rowId, minutesPresent, fromAttendance, struck } = row;
  const { name, note } = (await openRowWords(keys, scope, registerId, row)) ?? { name: '', note: '' };
  return { rowId, name, note, minutesPresent, fromAttendance, struck };
}

async function signatureOf(ports: RecordPorts, scope: Scope, doc: Register): Promise<RegisterView['signed']> {
  if (!doc.signature) return null;
  const place = { documentId: doc._id, field: 'signer' };
  const by = await ports.keys.open(scope, doc.signature.name, place, z.string());
  return { at: doc.signature.at.toISOString(), by, position: doc.signature.position };
}
