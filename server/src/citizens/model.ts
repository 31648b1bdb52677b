import { Contact, PersonName } from '@priyom/shared/domain/appointment/schema';
import * as z from 'zod';
import type { Sealed } from '../platform/crypto/key-ring.ts';
import { defineModel } from '../platform/mongo/define-model.ts';
import type { Stored } from '../platform/mongo/scope.ts';

/** Somebody served, or who speaks for them: a child and the mother are two citizens (model.md §1). */
export interface Citizen extends Stored {
  /** `CitizenData`, sealed with this citizen's own key. */
  pd: Sealed;
  /** HMACs of what is searched by: surname, given name, contacts. Empty after erasing. */
  tokens: string[];
  /** What made the record: the same act repeated finds it. */
  madeBy: string;
  createdAt: Date;
  erasedAt: Date | null;
}

export const CitizenData = z.object({
  name: PersonName,
  birthDate: z.iso.date().nullable(),
  contacts: z.array(Contact),
});
export type CitizenData = z.infer<typeof CitizenData>;

export const citizensModel = defineModel<Citizen>({
  name: 'citizens',
  fields: {
    pd: { type: String, required: true },
    tokens: [String],
    madeBy: { type: String, required: true },
    createdAt: { type: Date, required: true },
    erasedAt: Date,
  },
  indexes: [{ keys: { madeBy: 1 }, unique: true }, { keys: { tokens: 1 } }],
});
