import { defineModel } from '../platform/mongo/define-model.ts';
import type { Stored } from '../platform/mongo/scope.ts';

/** One document for each purpose (152-ФЗ art. 9 p. 1); given under a version of its text, withdrawn once. D14. */
export interface Consent extends Stored {
  /** Who consents: the one who speaks. */
  citizenId: string;
  purpose: string;
  version: number;
  /** Of the text that was on the screen, see `text-hash.ts`. */
  textHash: string;
  how: 'tick' | 'paper' | 'e-signature' | 'spoken';
  /** The link by which it was ticked, or who of the staff heard it spoken. */
  by: string;
  at: Date;
  withdrawnAt: Date | null;
  createdByRequest: string;
}

export const consentsModel = defineModel<Consent>({
  name: 'consents',
  fields: {
    citizenId: { type: String, required: true },
    purpose: { type: String, required: true },
    version: { type: Number, required: true },
    textHash: { type: String, required: true },
    how: { type: String, required: true },
    by: { type: String, required: true },
    at: { type: Date, required: true },
    withdrawnAt: Date,
    createdByRequest: { type: String, required: true },
  },
  indexes: [{ keys: { citizenId: 1, purpose: 1 } }, { keys: { createdByRequest: 1, purpose: 1 }, unique: true }],
});
