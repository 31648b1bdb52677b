import { createHash } from 'node:crypto';
import { REGISTER_TABLE } from '@priyom/shared/domain/register/table';
import { AppError } from '@priyom/shared/errors';
import { amend, type Command, moveTo } from '../platform/aggregate/change.ts';
import { writeAggregate } from '../platform/aggregate/write.ts';
import { newId } from '../platform/ids.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import type { RecordPorts } from '../protocols/ports.ts';
import { sealSigner } from '../protocols/sealed-fields.ts';
import { type Register, type RegisterRow, registersModel } from './model.ts';
import { openRows, sealRows } from './sealed-rows.ts';

interface Corrections {
  v: number;
  rows: readonly { rowId: string; note: string; struck: boolean }[];
  added: readonly { name: string; note: string }[];
}

/**
 * Corrects the register before it is signed. Names that came from attendance are never edited, only struck with a note.
 * @throws AppError FORBIDDEN · INVALID_STATE when signed · CONFLICT
 */
export async function saveRegister(
  ports: RecordPorts,
  scope: Scope,
  id: string,
  command: Command,
  corrections: Corrections,
): Promise<Register> {
  const registers = ports.database.in(scope, registersModel);
  const before = await registers.getById(id);
  requireDraftOf(before, command.actor.id);
  const rows = corrected(await openRows(ports.keys, scope, before), corrections);
  const sealed = await sealRows(ports.keys, scope, id, rows);
  const { doc } = await writeAggregate(ports.write, registers, id, command, doc => {
    requireSame(doc, corrections.v, before);
    return amend(doc, { set: { rows: sealed } });
  });
  return doc;
}

/** @throws AppError FORBIDDEN · PASSWORD_WRONG · INVALID_STATE · CONFLICT */
export async function signRegister(
  ports: RecordPorts,
  scope: Scope,
  id: string,
  command: Command,
  signing: { v: number; password: string },
): Promise<Register> {
  const registers = ports.database.in(scope, registersModel);
  const before = await registers.getById(id);
  if (before.history.some(entry => entry.requestId === command.requestId && entry.by.id === command.actor.id))
    return before;
  requireDraftOf(before, command.actor.id);
  await ports.signers.requirePassword(scope, command.actor.id, signing.password);
  const signer = await ports.signers.signerOf(scope, command.actor.id);
  const name = await sealSigner(ports.keys, scope, id, signer.fullName);
  const { doc } = await writeAggregate(ports.write, registers, id, command, (doc, now) => {
    requireSame(doc, signing.v, before);
    return moveTo(REGISTER_TABLE, doc, 'sign', {
      set: {
        textHash: createHash('sha256').update(doc.rows).digest('hex'),
        signature: { at: now, staffId: command.actor.id, name, position: signer.position },
      },
      due: { add: [{ kind: 'record-if-complete', at: now }] },
    });
  });
  return doc;
}

function corrected(rows: readonly RegisterRow[], { rows: edits, added }: Corrections): RegisterRow[] {
  const kept = rows.map(row => {
    const edit = edits.find(entry => entry.rowId === row.rowId);
    return edit ? { ...row, note: edit.note, struck: edit.struck } : row;
  });
  const more = added.map(({ name, note }) => ({
    rowId: newId(),
    name,
    note,
    minutesPresent: 0,
    fromAttendance: false,
    struck: false,
  }));
  return [...kept, ...more];
}

function requireDraftOf(doc: Register, staffId: string): void {
  if (doc.authorId !== staffId) throw new AppError('FORBIDDEN', { kind: 'register' });
  if (doc.status !== 'draft')
    throw new AppError('INVALID_STATE', { kind: 'register', status: doc.status, event: 'save' });
}

function requireSame(doc: Register, v: number, before: Register): void {
  requireDraftOf(doc, before.authorId);
  if (doc.v !== v || doc.rows !== before.rows) throw new AppError('CONFLICT', { kind: 'register', v: doc.v });
}
