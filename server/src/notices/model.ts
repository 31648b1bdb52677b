import type { NoticeStatus } from '@priyom/shared/domain/notice/table';
import * as z from 'zod';
import { type Aggregate, defineAggregate } from '../platform/aggregate/aggregate.ts';
import type { Sealed } from '../platform/crypto/key-ring.ts';
import { sub } from '../platform/mongo/define-model.ts';

/** A letter to somebody (D8). Its key is the request that made it: of each key one. */
export interface Notice extends Aggregate<NoticeStatus> {
  /** What it is about. */
  subject: { kind: string; id: string };
  /** Whose key seals it. */
  keySubject: string;
  /** `NoticeLetter`; null once it is nobody's business any more. */
  letter: Sealed;
}

/** With the address: whose it is, is told by that alone. */
export const NoticeLetter = z.object({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  calendar: z.string().optional(),
  leave: z.string().optional(),
});
export type NoticeLetter = z.infer<typeof NoticeLetter>;

export const noticesModel = defineAggregate<Notice>({
  name: 'notices',
  fields: {
    subject: sub({ kind: String, id: String }),
    keySubject: { type: String, required: true },
    letter: { type: String, required: true },
  },
  indexes: [{ keys: { 'subject.id': 1 } }],
});
