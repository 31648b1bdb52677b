import type { Actor } from '@priyom/shared/actor';
import type { SchemaDefinition } from 'mongoose';
import type { ChainedRecord } from '../platform/chain/hash-chain.ts';
import type { Sealed } from '../platform/crypto/key-ring.ts';
import { defineModel, sub } from '../platform/mongo/define-model.ts';
import type { Stored } from '../platform/mongo/scope.ts';

export const LINE_KINDS = ['entry', 'correction', 'confirmation'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** What a line is about: one served party of one consultation (D24: one row per held consultation and child). */
export interface LineSubject {
  kind: 'consultation';
  id: string;
  /** Index of the party. */
  part: number;
}

/**
 * One line of a book, never edited (model.md §3). An `entry` is a numbered row; a `correction` is a later numbered row;
 * a `confirmation` carries the specialist's note to an entry and has no number of its own, but stands in the chain like
 * the others, so neither can be changed unseen.
 */
export interface BookLine extends ChainedRecord {
  seriesId: string;
  /** 1, 2, 3… as printed; null for a confirmation. */
  number: number | null;
  /** Unique in the series: whoever takes a line for the same thing again gets the one that is there. */
  lineKey: string;
  kind: LineKind;
  /** The entry that a correction or a confirmation is about. */
  about: { lineId: string; number: number } | null;
  /** An entry that its specialist completes with a note and confirms (policy: `confirmedBySpecialist`). */
  isToConfirm: boolean;
  subject: LineSubject;
  /** Null: nobody was served, colleagues talked among themselves (D34). */
  citizenId: string | null;
  /** Who confirms it: the specialist who held the consultation. */
  ownerId: string;
  departmentId: string;
  /** `Facts`, sealed with the citizen's key, or the one of talks among colleagues; the chain covers the ciphertext. */
  facts: Sealed;
  at: Date;
  by: Actor;
  requestId: string;
}

const LINE: SchemaDefinition = {
  seriesId: { type: String, required: true },
  seq: { type: Number, required: true },
  number: Number,
  lineKey: { type: String, required: true },
  kind: { type: String, enum: LINE_KINDS, required: true },
  about: sub({ lineId: String, number: Number }),
  isToConfirm: { type: Boolean, required: true },
  subject: sub({ kind: String, id: String, part: Number }),
  citizenId: String,
  ownerId: { type: String, required: true },
  departmentId: { type: String, required: true },
  facts: { type: String, required: true },
  at: { type: Date, required: true },
  by: sub({ kind: String, id: String, role: String, departmentId: String }),
  requestId: { type: String, required: true },
  prevHash: String,
  hash: { type: String, required: true },
};

export const bookLinesModel = defineModel<BookLine>({
  name: 'bookLines',
  fields: LINE,
  indexes: [
    { keys: { seriesId: 1, seq: 1 }, unique: true },
    { keys: { seriesId: 1, lineKey: 1 }, unique: true },
    { keys: { 'subject.id': 1 } },
    { keys: { citizenId: 1 } },
  ],
});

/** A number series: one book of one owner in one year. `last` and `lastHash` move in the write that reserves a line. */
export interface BookSeries extends Stored {
  bookCode: string;
  scopeKind: 'institution' | 'department' | 'specialist';
  /** Department or staff id; the institution's for its own books. */
  ownerId: string;
  /** Of a specialist's book: where they worked when it was begun. */
  departmentId: string;
  year: number | null;
  /** Over the fields above, which never change. */
  identityHash: string;
  /** Last printed number. */
  last: number;
  /** Last place in the chain. */
  lastSeq: number;
  lastHash: string;
  /** Lines whose place is taken but which a crash may have kept from being inserted. */
  reserved: BookLine[];
}

export const booksModel = defineModel<BookSeries>({
  name: 'books',
  fields: {
    bookCode: { type: String, required: true },
    scopeKind: { type: String, required: true },
    ownerId: { type: String, required: true },
    departmentId: String,
    year: Number,
    identityHash: { type: String, required: true },
    last: { type: Number, required: true },
    lastSeq: { type: Number, required: true },
    lastHash: String,
    reserved: [sub({ _id: String, institutionId: String, ...LINE })],
  },
  indexes: [{ keys: { ownerId: 1 } }],
  across: ['book-sweep'],
});

/** A work list, no book: entries that still wait for their specialist (regulation 004 §4.4). Same id as the line. */
export interface UnconfirmedLine extends Stored {
  seriesId: string;
  ownerId: string;
  departmentId: string;
  consultationId: string;
  at: Date;
}

export const unconfirmedLinesModel = defineModel<UnconfirmedLine>({
  name: 'unconfirmedLines',
  fields: {
    seriesId: { type: String, required: true },
    ownerId: { type: String, required: true },
    departmentId: { type: String, required: true },
    consultationId: { type: String, required: true },
    at: { type: Date, required: true },
  },
  indexes: [{ keys: { ownerId: 1, at: 1 } }, { keys: { consultationId: 1 } }],
});
