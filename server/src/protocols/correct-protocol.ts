import { PROTOCOL_TABLE } from '@priyom/shared/domain/protocol/table';
import { AppError } from '@priyom/shared/errors';
import { type Command, moveTo } from '../platform/aggregate/change.ts';
import { createAggregate } from '../platform/aggregate/create.ts';
import { writeAggregate } from '../platform/aggregate/write.ts';
import { newId } from '../platform/ids.ts';
import { DuplicateKeyError } from '../platform/mongo/duplicate-key.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { type Protocol, protocolsModel } from './model.ts';
import type { RecordPorts } from './ports.ts';
import { openProtocol, sealField } from './sealed-fields.ts';

/**
 * A correction is a new version with its reason; the signed one stays as it is until the new one is signed.
 * @throws AppError FORBIDDEN · INVALID_STATE unless signed · CONFLICT when a correction is already being written.
 */
export async function correctProtocol(
  ports: RecordPorts,
  scope: Scope,
  id: string,
  command: Command,
  reason: string,
): Promise<Protocol> {
  const protocols = ports.database.in(scope, protocolsModel);
  const before = await protocols.getById(id);
  if (before.authorId !== command.actor.id) throw new AppError('FORBIDDEN', { kind: 'protocol' });
  if (before.status !== 'signed') {
    throw new AppError('INVALID_STATE', { kind: 'protocol', status: before.status, event: 'correct' });
  }
  const words = await openProtocol(ports.keys, scope, before);
  const newOne = newId();
  const seal = (field: string, value: unknown) =>
    sealField(ports.keys, scope, { _id: newOne, citizenId: before.citizenId }, field, value);
  const body = await seal('body', words.body);
  const privateNotes = await seal('privateNotes', words.privateNotes);
  const correctionReason = await seal('correctionReason', reason);
  try {
    const { doc } = await createAggregate(ports.write, protocols, command, {
      table: PROTOCOL_TABLE,
      event: 'correct',
      id: newOne,
      build: own => ({
        ...own,
        consultationId: before.consultationId,
        partyIndex: before.partyIndex,
        citizenId: before.citizenId,
        authorId: before.authorId,
        departmentId: before.departmentId,
        policyId: before.policyId,
        no: before.no + 1,
        basedOn: before._id,
        body,
        privateNotes,
        correctionReason,
        savedAt: ports.write.clock.now(),
        final: null,
        textHash: null,
        signature: null,
      }),
    });
    return doc;
  } catch (error) {
    if (error instanceof DuplicateKeyError) throw new AppError('CONFLICT', { kind: 'protocol' });
    throw error;
  }
}

/** Effect of signing a correction: the version it is based on gives way. Idempotent. */
export async function supersedePrevious(ports: RecordPorts, scope: Scope, id: string, command: Command): Promise<void> {
  const protocols = ports.database.in(scope, protocolsModel);
  const { basedOn } = await protocols.getById(id);
  if (!basedOn) return;
  const previous = await protocols.getById(basedOn);
  if (previous.status === 'superseded') return;
  await writeAggregate(ports.write, protocols, basedOn, command, doc => moveTo(PROTOCOL_TABLE, doc, 'supersede'));
}
