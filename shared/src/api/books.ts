import * as z from 'zod';
import { FactSource } from '../domain/policy/schema.ts';
import { RequestId } from '../request-id.ts';

const When = z.iso.datetime();

export const BookSummary = z.object({
  seriesId: z.string(),
  code: z.string(),
  title: z.string(),
  /** Whose series, e.g. the specialist; empty for the institution's. */
  ofWhom: z.string(),
  year: z.int().nullable(),
  lines: z.int(),
  toConfirm: z.int(),
});
export type BookSummary = z.infer<typeof BookSummary>;
export const BookList = z.object({ books: z.array(BookSummary) });

export const BookLine = z.object({
  id: z.string(),
  number: z.int(),
  kind: z.enum(['entry', 'correction']),
  corrects: z.int().nullable(),
  consultationId: z.string(),
  at: When,
  /** Column source → text, a snapshot as of then. */
  cells: z.partialRecord(FactSource, z.string()),
  note: z.string(),
  confirmedAt: When.nullable(),
  confirmedBy: z.string(),
  mayConfirm: z.boolean(),
  /** The reader is the one who confirms it, once the protocol is signed. */
  waitsForProtocol: z.boolean(),
});
export type BookLine = z.infer<typeof BookLine>;

export const BookPage = z.object({
  book: BookSummary,
  head: z.array(z.object({ title: z.string(), text: z.string() })),
  columns: z.array(z.object({ title: z.string(), source: FactSource, widthMm: z.number().optional() })),
  footnote: z.array(z.string()),
  lines: z.array(BookLine),
});
export type BookPage = z.infer<typeof BookPage>;

export const ConfirmLine = z.strictObject({ requestId: RequestId, note: z.string().trim().max(1000) });

/** D25: the participants' register of a group, from attendance, corrected before signing. */
export const RegisterView = z.object({
  consultationId: z.string(),
  v: z.int(),
  title: z.string(),
  head: z.array(z.object({ title: z.string(), text: z.string() })),
  columns: z.array(z.object({ title: z.string(), source: FactSource, widthMm: z.number().optional() })),
  rows: z.array(
    z.object({
      rowId: z.string(),
      name: z.string(),
      note: z.string(),
      minutesPresent: z.int(),
      fromAttendance: z.boolean(),
      struck: z.boolean(),
    }),
  ),
  signed: z.object({ at: When, by: z.string(), position: z.string() }).nullable(),
  /** The reader wrote it and it is a draft. */
  maySign: z.boolean(),
  /** It is signed after the protocols: its topics are theirs. */
  waitsForProtocols: z.boolean(),
});
export type RegisterView = z.infer<typeof RegisterView>;

export const SaveRegister = z.strictObject({
  v: z.int(),
  rows: z.array(z.strictObject({ rowId: z.string().max(64), note: z.string().max(500), struck: z.boolean() })).max(100),
  added: z
    .array(z.strictObject({ name: z.string().trim().min(1).max(240), note: z.string().max(500) }))
    .max(30)
    .default([]),
});
export const SignRegister = z.strictObject({
  requestId: RequestId,
  v: z.int(),
  password: z.string().min(1).max(200),
});
