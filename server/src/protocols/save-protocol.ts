import type { ProtocolBody } from '@priyom/shared/api/protocols';
import { AppError } from '@priyom/shared/errors';
import { amend, type Command } from '../platform/aggregate/change.ts';
import { writeAggregate } from '../platform/aggregate/write.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { type Protocol, protocolsModel } from './model.ts';
import type { RecordPorts } from './ports.ts';
import { sealField } from './sealed-fields.ts';

interface Saved {
  /** The version the text was typed over. */
  v: number;
  body: ProtocolBody;
  privateNotes: string;
}

/**
 * Saves the whole text as typed, also during the call. Two windows: the second one's save is refused and nothing of
 * either is lost (model §5.5).
 * @throws AppError FORBIDDEN for anybody but the author · CONFLICT with the present `v` · INVALID_STATE when signed.
 */
export async function saveProtocol(
  ports: RecordPorts,
  scope: Scope,
  id: string,
  command: Command,
  saved: Saved,
): Promise<Protocol> {
  const protocols = ports.database.in(scope, protocolsModel);
  const before = await protocols.getById(id);
  requireDraftOf(before, command.actor.id);
  const body = await sealField(ports.keys, scope, before, 'body', saved.body);
  const privateNotes = await sealField(ports.keys, scope, before, 'privateNotes', saved.privateNotes);
  const { doc } = await writeAggregate(ports.write, protocols, id, command, (doc, now) => {
    requireDraftOf(doc, command.actor.id);
    if (doc.v !== saved.v) throw new AppError('CONFLICT', { kind: 'protocol', v: doc.v });
    return amend(doc, { set: { body, privateNotes, savedAt: now } });
  });
  return doc;
}

/** @throws AppError FORBIDDEN · INVALID_STATE */
export function requireDraftOf(doc: Protocol, staffId: string): void {
  if (doc.authorId !== staffId) throw new AppError('FORBIDDEN', { kind: 'protocol' });
  if (doc.status !== 'draft')
    throw new AppError('INVALID_STATE', { kind: 'protocol', status: doc.status, event: 'save' });
}
