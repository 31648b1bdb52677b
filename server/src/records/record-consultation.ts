import { CONSULTATION_TABLE } from '@priyom/shared/domain/consultation/table';
import { unconfirmedLinesModel } from '../books/model.ts';
import { consultationsModel } from '../consultations/model.ts';
import { type Command, moveTo } from '../platform/aggregate/change.ts';
import { writeAggregate } from '../platform/aggregate/write.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { protocolsModel } from '../protocols/model.ts';
import type { RecordPorts } from '../protocols/ports.ts';
import { registersModel } from '../registers/model.ts';

type Ports = Pick<RecordPorts, 'database' | 'write'>;

/** `ended → recorded` once every protocol is signed, every line confirmed and the register signed. Safe to repeat. */
export async function recordIfComplete(
  ports: Ports,
  scope: Scope,
  consultationId: string,
  command: Command,
): Promise<void> {
  const consultations = ports.database.in(scope, consultationsModel);
  const doc = await consultations.getById(consultationId);
  if (doc.status !== 'ended' || doc.due.length > 0) return;
  if (await isSomethingOpen(ports, scope, consultationId)) return;
  await writeAggregate(ports.write, consultations, consultationId, command, held =>
    moveTo(CONSULTATION_TABLE, held, 'record'),
  );
}

async function isSomethingOpen({ database }: Ports, scope: Scope, consultationId: string): Promise<boolean> {
  const [drafts, lines, register] = await Promise.all([
    database.in(scope, protocolsModel).count({ consultationId, status: 'draft' }),
    database.in(scope, unconfirmedLinesModel).count({ consultationId }),
    database.in(scope, registersModel).count({ _id: consultationId, status: 'draft' }),
  ]);
  return drafts + lines + register > 0;
}
