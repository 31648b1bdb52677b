import type { SubscriberStatus } from '@priyom/shared/domain/subscriber/table';
import * as z from 'zod';
import { type Aggregate, defineAggregate } from '../platform/aggregate/aggregate.ts';
import type { Sealed } from '../platform/crypto/key-ring.ts';

/** Somebody who agreed to letters about new groups of one institution (D9, 152-ФЗ: a consent of its own, by their press). */
export interface Subscriber extends Aggregate<SubscriberStatus> {
  /** Of the address: found again, never read. One subscriber each, by an index. */
  emailToken: string;
  /** `SubscriberWords` */
  words: Sealed;
  secretHash: string;
  /** The words that were agreed to. */
  textVersion: number;
  confirmedAt: Date | null;
}

export const SubscriberWords = z.object({ email: z.string() });

export const subscribersModel = defineAggregate<Subscriber>({
  name: 'subscribers',
  across: ['subscriber-by-secret'],
  fields: {
    emailToken: { type: String, required: true },
    words: { type: String, required: true },
    secretHash: { type: String, required: true },
    textVersion: { type: Number, required: true },
    confirmedAt: Date,
  },
  indexes: [
    { keys: { emailToken: 1 }, unique: true },
    { keys: { secretHash: 1 }, unique: true, isGlobal: true },
    { keys: { status: 1 } },
  ],
});
