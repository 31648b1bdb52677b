import { CONSULTATION_TABLE } from '@priyom/shared/domain/consultation/table';
import { unconfirmedLinesModel } from '../books/model.ts';
import { type Consultation, consultationsModel } from '../consultations/model.ts';
import { unlessStale } from '../consultations/repository.ts';
import { type Command, moveTo } from '../platform/aggregate/change.ts';
import { writeAggregate } from '../platform/aggregate/write.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { protocolsModel } from '../protocols/model.ts';
import type { RecordPorts } from '../protocols/ports.ts';
import { registersModel } from '../registers/model.ts';

type Ports = Pick<RecordPorts, 'database' | 'write'>;

/** The effects of a session that make its papers, or change whose they are. */
export const PAPER_EFFECTS = ['protocol-draft', 'papers-hand-over', 'book-line', 'register-draft'] as const;

/**
 * `ended → recorded` once every paper is made and none is open: every protocol signed, every line confirmed and the
 * register signed. Whoever finishes the last one calls this: a signature, a confirmation, or the effect itself when it
 * leaves nothing to be signed. So a talk of colleagues (D34) is recorded with the line of its journal, after the
 * confirmation where the policy asks for one, and at once where it keeps no such journal. Safe to repeat.
 */
export async function recordIfComplete(
  ports: Ports,
  scope: Scope,
  consultationId: string,
  command: Command,
): Promise<void> {
  const consultations = ports.database.in(scope, consultationsModel);
  const doc = await consultations.getById(consultationId);
  if (doc.status !== 'ended' || isPaperToCome(doc, command)) return;
  if (await isSomethingOpen(ports, scope, consultationId)) return;
  // Two papers may be finished at once: whoever comes second finds it recorded.
  await unlessStale(() =>
    writeAggregate(ports.write, consultations, consultationId, command, held =>
      moveTo(CONSULTATION_TABLE, held, 'record'),
    ),
  );
}

/** An effect has its entry's key as request id: it is still in `due` while it is carried out. */
function isPaperToCome({ due }: Consultation, { requestId }: Command): boolean {
  const kinds: readonly string[] = PAPER_EFFECTS;
  return due.some(({ kind, key }) => kinds.includes(kind) && key !== requestId);
}

async function isSomethingOpen({ database }: Ports, scope: Scope, consultationId: string): Promise<boolean> {
  const [drafts, lines, register] = await Promise.all([
    database.in(scope, protocolsModel).count({ consultationId, status: 'draft' }),
    database.in(scope, unconfirmedLinesModel).count({ consultationId }),
    database.in(scope, registersModel).count({ _id: consultationId, status: 'draft' }),
  ]);
  return drafts + lines + register > 0;
}
