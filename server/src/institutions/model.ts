import { defineModel } from '../platform/mongo/define-model.ts';
import type { Stored } from '../platform/mongo/scope.ts';

/** An institution of this installation; its `_id` is the `institutionId` of everything that is its own. */
export interface Institution extends Stored {
  slug: string;
  name: string;
  shortName: string;
  /** IANA. */
  zone: string;
  region: string;
  phone: string;
  technicianPhone: string;
}

export const institutionsModel = defineModel<Institution>({
  name: 'institutions',
  fields: {
    slug: { type: String, required: true },
    name: { type: String, required: true },
    shortName: { type: String, required: true },
    zone: { type: String, required: true },
    region: String,
    phone: { type: String, required: true },
    technicianPhone: { type: String, required: true },
  },
  indexes: [{ keys: { slug: 1 }, unique: true, isGlobal: true }],
  across: ['institutions'],
});

export interface Department extends Stored {
  code: string;
  name: string;
}

export const departmentsModel = defineModel<Department>({
  name: 'departments',
  fields: { code: { type: String, required: true }, name: { type: String, required: true } },
  indexes: [{ keys: { code: 1 }, unique: true }],
});
