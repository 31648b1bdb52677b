import * as z from 'zod';
import { FactSource } from '../domain/policy/schema.ts';
import { PROTOCOL_STATES } from '../domain/protocol/table.ts';
import { RequestId } from '../request-id.ts';

const When = z.iso.datetime();

export const ProtocolBody = z.object({
  reason: z.string().max(4000),
  /** First is the main one; codes of the policy's topics and sub-topics. */
  topics: z.array(z.string().max(40)).max(20),
  solution: z.string().max(20_000),
});
export type ProtocolBody = z.infer<typeof ProtocolBody>;

export const ProtocolView = z.object({
  id: z.string(),
  v: z.int(),
  consultationId: z.string(),
  partyIndex: z.int(),
  no: z.int(),
  status: z.enum(PROTOCOL_STATES),
  body: ProtocolBody,
  /** Never part of the protocol nor exported; the author's alone. */
  privateNotes: z.string(),
  /** Locked, from the session: source → text. */
  facts: z.partialRecord(FactSource, z.string()),
  form: z.object({ title: z.string(), rows: z.array(z.object({ title: z.string(), source: FactSource })) }),
  savedAt: When,
  mine: z.boolean(),
  maySign: z.boolean(),
  whyNotSign: z.enum(['notEnded', 'notAuthor', 'alreadySigned', '']).default(''),
  signed: z.object({ at: When, by: z.string(), position: z.string(), checkCode: z.string() }).nullable(),
  correctionReason: z.string(),
  policy: z.object({ orderNo: z.string(), version: z.int() }),
  versions: z.array(z.object({ id: z.string(), no: z.int(), status: z.enum(PROTOCOL_STATES), at: When })),
});
export type ProtocolView = z.infer<typeof ProtocolView>;

/** Whole text and the `v` it was typed over; another window's save answers CONFLICT and loses nothing. */
export const SaveProtocol = z.strictObject({ v: z.int(), body: ProtocolBody, privateNotes: z.string().max(10_000) });
export const SignProtocol = z.strictObject({
  requestId: RequestId,
  v: z.int(),
  password: z.string().min(1).max(200),
});
export const CorrectProtocol = z.strictObject({
  requestId: RequestId,
  reason: z.string().trim().min(1).max(500),
});

export const ProtocolList = z.object({
  protocols: z.array(
    z.object({
      id: z.string(),
      consultationId: z.string(),
      no: z.int(),
      status: z.enum(PROTOCOL_STATES),
      title: z.string(),
      heldAt: When,
      durationMinutes: z.int().nullable(),
      topics: z.array(z.string()),
      author: z.string(),
      signedAt: When.nullable(),
      correctionReason: z.string(),
    }),
  ),
});
export type ProtocolList = z.infer<typeof ProtocolList>;
