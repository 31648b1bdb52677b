import type { QuestionStatus } from '@priyom/shared/domain/question/table';
import { type Aggregate, defineAggregate } from '../platform/aggregate/aggregate.ts';
import type { Sealed } from '../platform/crypto/key-ring.ts';

/** A question of somebody in a group or webinar. Its words belong to the meeting, as its chat does. */
export interface Question extends Aggregate<QuestionStatus> {
  consultationId: string;
  /** The participant. Without a name nobody is told whose it is, the leaders neither. */
  from: string;
  isNameless: boolean;
  text: Sealed;
  /** As a leader has cleaned it; null: shown as it was asked. */
  cleaned: Sealed | null;
  askedAt: Date;
  /** Participants, each once. Who they are is told to nobody. */
  voters: string[];
}

export const questionsModel = defineAggregate<Question>({
  name: 'questions',
  fields: {
    consultationId: { type: String, required: true },
    from: { type: String, required: true },
    isNameless: { type: Boolean, required: true },
    text: { type: String, required: true },
    cleaned: String,
    askedAt: { type: Date, required: true },
    voters: [String],
  },
  indexes: [{ keys: { consultationId: 1, status: 1 } }],
});
