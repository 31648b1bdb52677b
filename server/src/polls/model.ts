import type { PollStatus } from '@priyom/shared/domain/poll/table';
import * as z from 'zod';
import { type Aggregate, defineAggregate } from '../platform/aggregate/aggregate.ts';
import type { Sealed } from '../platform/crypto/key-ring.ts';
import { sub } from '../platform/mongo/define-model.ts';

/** A poll in a group or webinar. */
export interface Poll extends Aggregate<PollStatus> {
  consultationId: string;
  /** `PollWords` */
  words: Sealed;
  options: number;
  openedAt: Date;
  /** Each participant once. Who voted for what is told to nobody. */
  votes: { by: string; option: number }[];
}

export const PollWords = z.object({ question: z.string(), options: z.array(z.string()) });
export type PollWords = z.infer<typeof PollWords>;

export const pollsModel = defineAggregate<Poll>({
  name: 'polls',
  fields: {
    consultationId: { type: String, required: true },
    words: { type: String, required: true },
    options: { type: Number, required: true },
    openedAt: { type: Date, required: true },
    votes: [sub({ by: String, option: Number })],
  },
  indexes: [{ keys: { consultationId: 1, status: 1 } }],
});
