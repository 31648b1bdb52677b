import { QUESTION_TABLE, type QuestionEvent, type QuestionStatus } from '@priyom/shared/domain/question/table';
import { AppError } from '@priyom/shared/errors';
import { requireLeading } from '../consultations/hall-rules.ts';
import type { Consultation } from '../consultations/model.ts';
import type { ConsultationPorts, Doing } from '../consultations/ports.ts';
import { sealWords } from '../consultations/sealed-words.ts';
import { moveTo } from '../platform/aggregate/change.ts';
import { wasDone } from '../platform/aggregate/repeated.ts';
import { writeAggregate } from '../platform/aggregate/write.ts';
import { getQuestion, questionsOf } from './repository.ts';

interface Mark {
  questionId: string;
  as: QuestionStatus;
  /** As it is shown from now on; null: as it was. */
  text: string | null;
}

/**
 * By a leader: «Отвечаю», «Ответили», «Показать», «Скрыть». One is answered at a time: another one goes back to the list.
 * @throws AppError FORBIDDEN · INVALID_STATE · NOT_FOUND
 */
export async function markQuestion(
  ports: ConsultationPorts,
  { command }: Doing,
  doc: Consultation,
  { questionId, as, text }: Mark,
): Promise<void> {
  requireLeading(doc, command.actor.id);
  const before = await getQuestion(ports.database, doc, questionId);
  if (wasDone(before.history, command)) return;
  const cleaned = text === null ? undefined : await sealWords(ports.keys, doc, 'question', text);
  const questions = questionsOf(ports.database, doc);
  await ports.write.queue.run(`questions:${doc._id}`, async () => {
    await writeAggregate(ports.write, questions, questionId, command, current =>
      moveTo(QUESTION_TABLE, current, eventOf(current.status, as), { set: { ...(cleaned && { cleaned }) } }),
    );
    // Afterwards: what is refused takes no other question off.
    if (as === 'answering') await putBackOthers(ports, doc, questionId);
  });
}

async function putBackOthers(ports: ConsultationPorts, doc: Consultation, except: string): Promise<void> {
  const questions = questionsOf(ports.database, doc);
  for (const { _id, v } of await questions.find({ consultationId: doc._id, status: 'answering' })) {
    if (_id === except) continue;
    const command = { requestId: `put-back:${_id}:${v}`, actor: { kind: 'system', id: 'questions' } as const };
    await writeAggregate(ports.write, questions, _id, command, current => moveTo(QUESTION_TABLE, current, 'putBack'));
  }
}

/** @throws AppError INVALID_STATE when it is so already */
function eventOf(from: QuestionStatus, to: QuestionStatus): QuestionEvent {
  if (from === to) throw new AppError('INVALID_STATE', { kind: 'question', status: from });
  if (to === 'hidden') return 'hide';
  if (to === 'answering') return 'pick';
  if (to === 'answered') return 'done';
  return from === 'hidden' ? 'show' : 'putBack';
}
