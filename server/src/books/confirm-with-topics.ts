import { AppError } from '@priyom/shared/errors';
import type { Command } from '../platform/aggregate/change.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { authorize, type SignedIn } from '../staff/authorize.ts';
import { confirmLine } from './follow-up.ts';
import { bookLinesModel } from './model.ts';
import type { BookViewPorts } from './view-ports.ts';

export interface ConfirmPorts extends BookViewPorts {
  /** What follows for the consultation when a line of it is confirmed; safe to repeat. */
  onConfirmed: (scope: Scope, consultationId: string, command: Command) => Promise<void>;
}

/**
 * The specialist completes a row with the note and answers for it (regulation 004 §4.4). The topics are the protocol's,
 * so they must be chosen first.
 * @throws AppError FORBIDDEN · NOT_FOUND · TOPIC_REQUIRED · INVALID_STATE when it is confirmed already
 */
export async function confirmWithTopics(
  ports: ConfirmPorts,
  who: SignedIn,
  lineId: string,
  command: Command,
  note: string,
): Promise<void> {
  const basis = authorize(who, 'journal.confirm');
  const { subject, citizenId, ownerId } = await ports.database.in(who, bookLinesModel).getById(lineId);
  if (ownerId !== who.staffId) throw new AppError('FORBIDDEN', { right: 'journal.confirm' });
  const topics = await ports.topicsOf(who, subject);
  if (topics === '') throw new AppError('TOPIC_REQUIRED');
  await confirmLine(ports, who, lineId, command, { cells: { topics }, note });
  await ports.onConfirmed(who, subject.id, command);
  await ports.audit.record(who, {
    actor: command.actor,
    action: 'journal.confirm',
    subject: { kind: 'bookLine', id: lineId },
    citizenIds: [citizenId],
    basis,
  });
}
