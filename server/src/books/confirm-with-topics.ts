import { AppError } from '@priyom/shared/errors';
import type { Command } from '../platform/aggregate/change.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { authorize, type SignedIn } from '../staff/authorize.ts';
import type { LineFacts } from './facts.ts';
import { confirmLine } from './follow-up.ts';
import { keepTopics } from './keep-topics.ts';
import { bookLinesModel, type LineSubject } from './model.ts';
import type { BookViewPorts } from './view-ports.ts';

export interface ConfirmPorts extends BookViewPorts {
  /** What else follows for the consultation when a line of it is confirmed; safe to repeat. */
  onConfirmed: (scope: Scope, consultationId: string, command: Command) => Promise<void>;
}

/**
 * The specialist completes a row with the note and answers for it (regulation 004 §4.4). The topics are the signed
 * protocol's: what is confirmed never changes, and a draft still may. Of colleagues among themselves (D34) there is no
 * protocol to wait for.
 * @throws AppError FORBIDDEN · NOT_FOUND · INVALID_STATE before the protocol is signed, and when it is confirmed already
 */
export async function confirmWithTopics(
  ports: ConfirmPorts,
  who: SignedIn,
  lineId: string,
  command: Command,
  note: string,
): Promise<void> {
  authorize(who, 'journal.confirm');
  const { subject, citizenId, ownerId } = await ports.database.in(who, bookLinesModel).getById(lineId);
  const basis = authorize(who, 'journal.confirm', { staffId: ownerId });
  const cells = citizenId === null ? {} : await topicsOf(ports, who, subject);
  await confirmLine(ports, who, lineId, command, { cells, note });
  await keepTopics(ports, who, subject);
  await ports.onConfirmed(who, subject.id, command);
  await ports.audit.record(who, {
    actor: command.actor,
    action: 'journal.confirm',
    subject: { kind: 'bookLine', id: lineId },
    citizenIds: citizenId === null ? [] : [citizenId],
    basis,
  });
}

async function topicsOf(ports: ConfirmPorts, scope: Scope, subject: LineSubject): Promise<LineFacts['cells']> {
  const signed = await ports.signedTopics(scope, subject);
  if (!signed) throw new AppError('INVALID_STATE', { kind: 'protocol', status: 'draft', event: 'confirm' });
  return { topics: signed.topics };
}
