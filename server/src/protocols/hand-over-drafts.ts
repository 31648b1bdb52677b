import { AppError } from '@priyom/shared/errors';
import { type Command, partMoved } from '../platform/aggregate/change.ts';
import { writeAggregate } from '../platform/aggregate/write.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { protocolsModel } from './model.ts';
import type { RecordPorts } from './ports.ts';

/**
 * D18: with the session its unsigned papers go to whoever leads it now (docs/adr, hand-over): one who was not there to
 * the end cannot sign what was agreed. What was typed stays. Safe to repeat.
 */
export async function handOverDrafts(
  ports: RecordPorts,
  scope: Scope,
  { consultationId, from, to }: { consultationId: string; from: string; to: string },
  command: Command,
): Promise<void> {
  const protocols = ports.database.in(scope, protocolsModel);
  const all = await protocols.find({ consultationId });
  for (const { _id, partyIndex } of all.filter(one => one.authorId === from && one.status === 'draft')) {
    const own = { ...command, requestId: `${command.requestId}:${partyIndex}` };
    await writeAggregate(ports.write, protocols, _id, own, doc => {
      if (doc.status !== 'draft') throw new AppError('INVALID_STATE', { kind: 'protocol', status: doc.status });
      const fact = { event: 'author', from: doc.status, to: doc.status, data: { from, to } };
      return partMoved(doc, fact, { set: { authorId: to } });
    }).catch((error: unknown) => {
      // Signed in the same moment: then it is the former author's paper.
      if (!(error instanceof AppError && error.code === 'INVALID_STATE')) throw error;
    });
  }
}
