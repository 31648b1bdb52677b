import { createHash } from 'node:crypto';
import { REGISTER_TABLE } from '@priyom/shared/domain/register/table';
import { AppError } from '@priyom/shared/errors';
import { amend, type Command, moveTo } from '../platform/aggregate/change.ts';
import { writeAggregate } from '../platform/aggregate/write.ts';
import { canonical } from '../platform/chain/canonical.ts';
import { newId } from '../platform/ids.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import type { RecordPorts } from '../protocols/ports.ts';
import { sealSigner } from '../protocols/sealed-fields.ts';
import { headNow, waitsForProtocols } from './head.ts';
import { type Register, type RegisterRow, registersModel } from './model.ts';
import { openRowWords, sealHead, sealRowWords } from './sealed-words.ts';

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
  const rows = await corrected(ports, scope, before, corrections);
  const { doc } = await writeAggregate(ports.write, registers, id, command, doc => {
    requireSame(doc, corrections.v, before);
    return amend(doc, { set: { rows } });
  });
  return doc;
}

/**
 * Freezes the register: head and rows as they are stored, and one hash over both.
 * @throws AppError FORBIDDEN · PASSWORD_WRONG · INVALID_STATE, also before the protocols are signed · CONFLICT
 */
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
  if (await waitsForProtocols(ports, scope, id)) {
    throw new AppError('INVALID_STATE', { kind: 'protocol', status: 'draft', event: 'sign' });
  }
  await ports.signers.requirePassword(scope, command.actor.id, signing.password);
  const signer = await ports.signers.signerOf(scope, command.actor.id);
  const name = await sealSigner(ports.keys, scope, id, signer.fullName);
  const held = await ports.held.getHeld(scope, id);
  const head = await sealHead(ports.keys, scope, id, await headNow(ports, scope, held));
  const { doc } = await writeAggregate(ports.write, registers, id, command, (doc, now) => {
    requireSame(doc, signing.v, before);
    return moveTo(REGISTER_TABLE, doc, 'sign', {
      set: {
        head,
        textHash: createHash('sha256')
          .update(canonical({ head, rows: doc.rows }))
          .digest('hex'),
        signature: { at: now, staffId: command.actor.id, name, position: signer.position },
      },
      due: { add: [{ kind: 'record-if-complete', at: now }] },
    });
  });
  return doc;
}

async function corrected(
  ports: RecordPorts,
  scope: Scope,
  { _id, rows }: Register,
  { rows: edits, added }: Corrections,
): Promise<RegisterRow[]> {
  const edited = rows.map(async row => {
    const edit = edits.find(entry => entry.rowId === row.rowId);
    return edit ? { ...row, struck: edit.struck, words: await withNote(ports, scope, _id, row, edit.note) } : row;
  });
  const more = added.map(async words => {
    const whose = { rowId: newId(), citizenId: null };
    const sealed = await sealRowWords(ports.keys, scope, _id, whose, words);
    return { ...whose, words: sealed, minutesPresent: 0, fromAttendance: false, struck: false };
  });
  return Promise.all([...edited, ...more]);
}

/** As stored where nothing changes, also of somebody who was erased: there is no key to write with any more. */
async function withNote({ keys }: RecordPorts, scope: Scope, id: string, row: RegisterRow, note: string) {
  const words = await openRowWords(keys, scope, id, row);
  return !words || words.note === note ? row.words : sealRowWords(keys, scope, id, row, { ...words, note });
}

function requireDraftOf(doc: Register, staffId: string): void {
  if (doc.authorId !== staffId) throw new AppError('FORBIDDEN', { kind: 'register' });
  if (doc.status !== 'draft')
    throw new AppError('INVALID_STATE', { kind: 'register', status: doc.status, event: 'save' });
}

function requireSame(doc: Register, v: number, before: Register): void {
  requireDraftOf(doc, before.authorId);
  if (doc.v !== v || doc.v !== before.v) throw new AppError('CONFLICT', { kind: 'register', v: doc.v });
}
