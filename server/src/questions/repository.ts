import { AppError } from '@priyom/shared/errors';
import type { Consultation } from '../consultations/model.ts';
import type { Database } from '../platform/mongo/database.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { type Question, questionsModel } from './model.ts';

export const questionsOf = (database: Database, scope: Scope) => database.in(scope, questionsModel);

/** Of this meeting. @throws AppError NOT_FOUND */
export async function getQuestion(database: Database, doc: Consultation, questionId: string): Promise<Question> {
  const found = await questionsOf(database, doc).findOne({ _id: questionId, consultationId: doc._id });
  if (!found) throw new AppError('NOT_FOUND', { kind: 'question' });
  return found;
}
