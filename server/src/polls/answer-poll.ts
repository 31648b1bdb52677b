import { AppError } from '@priyom/shared/errors';
import { requireOfHall } from '../consultations/hall-rules.ts';
import type { Consultation } from '../consultations/model.ts';
import { getParticipant } from '../consultations/participants.ts';
import type { ConsultationPorts } from '../consultations/ports.ts';
import { requireHere } from '../hall/hand.ts';
import { not } from '../platform/mongo/filter.ts';
import { getPoll, pollsOf } from './run-poll.ts';

interface Answer {
  participantId: string;
  pollId: string;
  option: number;
}

/**
 * One vote each, by the document's own guard: also when two tabs press at once. The same one again is no other.
 * @throws AppError INVALID_STATE {kind: 'vote'} for another second one, {kind: 'poll'} once it is closed · VALIDATION
 *   {fields: ['option']} · NOT_FOUND · FORBIDDEN for the staff
 */
export async function answerPoll(
  { database }: ConsultationPorts,
  doc: Consultation,
  { participantId, pollId, option }: Answer,
): Promise<void> {
  requireOfHall(requireHere(getParticipant(doc, participantId)));
  const { options } = await getPoll(database, doc, pollId);
  if (option >= options) throw new AppError('VALIDATION', { fields: ['option'] });
  const free = { _id: pollId, status: 'open' as const, 'votes.by': not(participantId) };
  const given = await pollsOf(database, doc).updateOne(free, { $push: { votes: { by: participantId, option } } });
  if (given === 1) return;
  const { status, votes } = await getPoll(database, doc, pollId);
  const mine = votes.find(({ by }) => by === participantId);
  if (mine?.option === option) return;
  throw new AppError('INVALID_STATE', mine ? { kind: 'vote', status: 'given' } : { kind: 'poll', status });
}
