import { AppError } from '@priyom/shared/errors';
import { requireOfHall } from '../consultations/hall-rules.ts';
import type { Consultation } from '../consultations/model.ts';
import { getParticipant } from '../consultations/participants.ts';
import type { ConsultationPorts } from '../consultations/ports.ts';
import { requireHere } from '../hall/hand.ts';
import { oneOf } from '../platform/mongo/filter.ts';
import { getQuestion, questionsOf } from './repository.ts';

interface Vote {
  participantId: string;
  questionId: string;
  up: boolean;
}

/**
 * One voice each: twice is once, and it can be taken back.
 * @throws AppError NOT_FOUND, also for a hidden one · INVALID_STATE once it was answered · FORBIDDEN for one's own, and
 *   for the staff
 */
export async function voteForQuestion(
  { database }: ConsultationPorts,
  doc: Consultation,
  { participantId, questionId, up }: Vote,
): Promise<void> {
  requireOfHall(requireHere(getParticipant(doc, participantId)));
  const { from, status } = await getQuestion(database, doc, questionId);
  if (status === 'hidden') throw new AppError('NOT_FOUND', { kind: 'question' });
  if (from === participantId) throw new AppError('FORBIDDEN', { kind: 'ownQuestion' });
  const live = { _id: questionId, status: oneOf(['open', 'answering'] as const) };
  const change = up ? { $addToSet: { voters: participantId } } : { $pull: { voters: participantId } };
  const matched = await questionsOf(database, doc).updateOne(live, change);
  if (matched === 0) throw new AppError('INVALID_STATE', { kind: 'question', status: 'answered' });
}
