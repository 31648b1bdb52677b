import type { Answers } from '@priyom/shared/domain/questionnaire/schema';
import type { Sealed } from '../platform/crypto/key-ring.ts';
import { anyJson, defineModel } from '../platform/mongo/define-model.ts';
import type { Stored } from '../platform/mongo/scope.ts';

/** What one person answered about one meeting (D27); `_id` is made of both, so there is one. Marks name nobody. */
export interface Questionnaire extends Stored {
  consultationId: string;
  specialistId: string;
  departmentId: string;
  /** On which day the meeting was, by the institution's clock. */
  on: string;
  marks: Answers['marks'];
  choices: Answers['choices'];
  /** Of the person's own key: what they wrote goes with them. */
  words: Sealed | null;
  savedAt: Date;
  sentAt: Date | null;
}

export const questionnairesModel = defineModel<Questionnaire>({
  name: 'questionnaires',
  fields: {
    consultationId: { type: String, required: true },
    specialistId: { type: String, required: true },
    departmentId: { type: String, required: true },
    on: { type: String, required: true },
    marks: anyJson,
    choices: anyJson,
    words: String,
    savedAt: { type: Date, required: true },
    sentAt: Date,
  },
  indexes: [{ keys: { on: 1, departmentId: 1 } }, { keys: { consultationId: 1 } }],
});
