import { topicText } from '@priyom/shared/domain/policy/rules';
import { AppError } from '@priyom/shared/errors';
import { confirmLine } from '../books/follow-up.ts';
import { bookLinesModel } from '../books/model.ts';
import type { Command } from '../platform/aggregate/change.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import type { RecordsPorts } from './ports.ts';
import { recordIfComplete } from './record-consultation.ts';
import { topicsOf } from './topics-of.ts';

/**
 * The specialist completes a row with the note and answers for it (regulation 004 §4.4); the topics are the protocol's,
 * so they must be chosen first.
 * @throws AppError NOT_FOUND · FORBIDDEN · TOPIC_REQUIRED · INVALID_STATE when it is confirmed already
 */
export async function confirmJournalLine(
  ports: RecordsPorts,
  scope: Scope,
  lineId: string,
  command: Command,
  note: string,
): Promise<void> {
  const line = await ports.database.in(scope, bookLinesModel).getById(lineId);
  if (line.ownerId !== command.actor.id) throw new AppError('FORBIDDEN', { kind: 'bookLine' });
  const codes = await topicsOf(ports, scope, line.subject.id, line.subject.part);
  if (codes.length === 0) throw new AppError('TOPIC_REQUIRED');
  const { policy } = await ports.held.getHeld(scope, line.subject.id);
  const topics = codes.map(code => topicText(policy, code)).join('; ');
  await confirmLine(ports.books, scope, lineId, command, { cells: { topics }, note });
  await recordIfComplete(ports, scope, line.subject.id, { ...command, requestId: `${command.requestId}:record` });
}
