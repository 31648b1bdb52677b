import * as z from 'zod';
import { Proof } from '../domain/enrolment/schema.ts';
import { SUBSCRIBER_STATES } from '../domain/subscriber/table.ts';
import { RequestId } from '../request-id.ts';

/** «Сообщать о новых встречах»: a letter with a link goes to the address, and nothing else before it is pressed. */
export const Subscribe = z.strictObject({
  requestId: RequestId,
  email: z.email().max(200),
  proof: Proof,
});
export type Subscribe = z.infer<typeof Subscribe>;

const Secret = z.string().min(16).max(128);
export const OfSubscription = z.strictObject({ secret: Secret });
export const DecideSubscription = z.strictObject({ requestId: RequestId, secret: Secret, wants: z.boolean() });

export const SubscriptionView = z.object({
  status: z.enum(SUBSCRIBER_STATES),
  institution: z.object({ name: z.string(), phone: z.string(), slug: z.string() }),
});
export type SubscriptionView = z.infer<typeof SubscriptionView>;
