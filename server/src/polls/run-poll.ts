import type { NewPoll } from '@priyom/shared/domain/hall/schema';
import { POLL_TABLE } from '@priyom/shared/domain/poll/table';
import { AppError } from '@priyom/shared/errors';
import { requireLeading } from '../consultations/hall-rules.ts';
import type { Consultation } from '../consultations/model.ts';
import { requireLive } from '../consultations/participants.ts';
import type { ConsultationPorts, Doing } from '../consultations/ports.ts';
import { sealWords } from '../consultations/sealed-words.ts';
import { type Command, moveTo } from '../platform/aggregate/change.ts';
import { createAggregate } from '../platform/aggregate/create.ts';
import { writeAggregate } from '../platform/aggregate/write.ts';
import type { Database } from '../platform/mongo/database.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { type Poll, pollsModel } from './model.ts';

export const pollsOf = (database: Database, scope: Scope) => database.in(scope, pollsModel);

/**
 * One at a time: an earlier one that is still open is closed. Sent twice it is opened once.
 * @throws AppError FORBIDDEN · INVALID_STATE
 */
export async function openPoll(
  ports: ConsultationPorts,
  { command }: Doing,
  doc: Consultation,
  { question, options }: NewPoll,
): Promise<Poll> {
  requireLeading(doc, command.actor.id);
  requireLive(doc);
  const polls = pollsOf(ports.database, doc);
  const words = await sealWords(ports.keys, doc, 'poll', { question, options });
  return ports.write.queue.run(`polls:${doc._id}`, async () => {
    const { doc: opened, isRepeated } = await createAggregate(ports.write, polls, command, {
      table: POLL_TABLE,
      event: 'open',
      build: (own): Poll => ({
        ...own,
        consultationId: doc._id,
        words,
        options: options.length,
        openedAt: ports.write.clock.now(),
        votes: [],
      }),
    });
    if (!isRepeated) await closeOthers(ports, doc, opened._id);
    return opened;
  });
}

/** Everybody reads the result. @throws AppError FORBIDDEN · INVALID_STATE · NOT_FOUND */
export function closePoll(ports: ConsultationPorts, { command }: Doing, doc: Consultation, pollId: string) {
  return move(ports, command, doc, pollId, 'close');
}

/** It is gone from every screen, and kept. @throws AppError as `closePoll` */
export function withdrawPoll(ports: ConsultationPorts, { command }: Doing, doc: Consultation, pollId: string) {
  return move(ports, command, doc, pollId, 'withdraw');
}

async function move(
  ports: ConsultationPorts,
  command: Command,
  doc: Consultation,
  pollId: string,
  event: 'close' | 'withdraw',
): Promise<void> {
  requireLeading(doc, command.actor.id);
  await getPoll(ports.database, doc, pollId);
  const polls = pollsOf(ports.database, doc);
  await writeAggregate(ports.write, polls, pollId, command, current => moveTo(POLL_TABLE, current, event));
}

async function closeOthers(ports: ConsultationPorts, doc: Consultation, except: string): Promise<void> {
  const polls = pollsOf(ports.database, doc);
  for (const { _id } of await polls.find({ consultationId: doc._id, status: 'open' })) {
    if (_id === except) continue;
    const command = { requestId: `close:${_id}`, actor: { kind: 'system', id: 'polls' } as const };
    await writeAggregate(ports.write, polls, _id, command, current => moveTo(POLL_TABLE, current, 'close'));
  }
}

/** Of this meeting. @throws AppError NOT_FOUND */
export async function getPoll(database: Database, doc: Consultation, pollId: string): Promise<Poll> {
  const found = await pollsOf(database, doc).findOne({ _id: pollId, consultationId: doc._id });
  if (!found) throw new AppError('NOT_FOUND', { kind: 'poll' });
  return found;
}
