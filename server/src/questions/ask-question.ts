import { HALL_LIMITS } from '@priyom/shared/domain/hall/schema';
import { mayName } from '@priyom/shared/domain/question/may-name';
import { QUESTION_TABLE } from '@priyom/shared/domain/question/table';
import { AppError } from '@priyom/shared/errors';
import { requireHall, requireOfHall } from '../consultations/hall-rules.ts';
import type { Consultation } from '../consultations/model.ts';
import { getParticipant, requireLive } from '../consultations/participants.ts';
import type { ConsultationPorts, Doing } from '../consultations/ports.ts';
import { sealWords } from '../consultations/sealed-words.ts';
import { requireHere } from '../hall/hand.ts';
import { createAggregate } from '../platform/aggregate/create.ts';
import { oneOf } from '../platform/mongo/filter.ts';
import { type Question, questionsModel } from './model.ts';

interface Asked {
  participantId: string;
  text: string;
  isNameless: boolean;
}

/**
 * Sent twice it is asked once. What may name somebody stays with the leaders until one of them has looked.
 * @throws AppError INVALID_STATE outside of a group, or {kind: 'question', status: 'many'} · FORBIDDEN for the staff
 */
export async function askQuestion(
  ports: ConsultationPorts,
  { scope, command }: Doing,
  doc: Consultation,
  { participantId, text, isNameless }: Asked,
): Promise<Question> {
  requireHall(doc);
  requireLive(doc);
  requireOfHall(requireHere(getParticipant(doc, participantId)));
  const questions = ports.database.in(scope, questionsModel);
  return ports.write.queue.run(`question:${doc._id}:${participantId}`, async () => {
    const before = await questions.findOne({ createdByRequest: command.requestId, from: participantId });
    if (before) return before;
    const open = oneOf(['open', 'hidden'] as const);
    const count = await questions.count({ consultationId: doc._id, from: participantId, status: open });
    if (count >= HALL_LIMITS.openQuestions) throw new AppError('INVALID_STATE', { kind: 'question', status: 'many' });
    const sealed = await sealWords(ports.keys, doc, 'question', text);
    const { doc: asked } = await createAggregate(ports.write, questions, command, {
      table: QUESTION_TABLE,
      event: mayName(text) ? 'askHidden' : 'ask',
      build: (own): Question => ({
        ...own,
        consultationId: doc._id,
        from: participantId,
        isNameless,
        text: sealed,
        cleaned: null,
        askedAt: ports.write.clock.now(),
        voters: [],
      }),
    });
    return asked;
  });
}
