import { defineModel } from '../mongo/define-model.ts';
import type { Stored } from '../mongo/scope.ts';

/** A wrapped key. `institution`: wrapped by MASTER_KEY; `data`: by its institution's key. Destroyed: `wrapped` is empty. */
export interface KeyRecord extends Stored {
  kind: 'institution' | 'data';
  /** Whose: the institution itself, a citizen, the institution's staff. One key for each. */
  subject: string;
  wrapped: string;
  createdAt: Date;
  destroyedAt: Date | null;
}

export const keysModel = defineModel<KeyRecord>({
  name: 'keys',
  fields: {
    kind: { type: String, required: true },
    subject: { type: String, required: true },
    wrapped: String,
    createdAt: { type: Date, required: true },
    destroyedAt: Date,
  },
  indexes: [{ keys: { subject: 1 }, unique: true }],
});
