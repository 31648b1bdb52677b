import type { Role } from '@priyom/shared/domain/staff/rights';
import type { Sealed } from '../platform/crypto/key-ring.ts';
import { defineModel, sub } from '../platform/mongo/define-model.ts';
import type { Stored } from '../platform/mongo/scope.ts';

/** A position in a department for a time. Dates are local, YYYY-MM-DD, both ends included. */
export interface Membership {
  departmentId: string;
  roles: Role[];
  position: string;
  /** Number of the order of appointment. */
  order: string;
  from: string;
  until: string | null;
}

export interface StaffRecord extends Stored {
  /** As it is compared: lower case. */
  login: string;
  /** `PersonName`, sealed with the key of the institution's staff. */
  name: Sealed;
  memberships: Membership[];
  /** What they can help with, in the institution's words; none of those who were taken on before there were any. */
  skills?: string[];
  /** argon2id. */
  passwordHash: string;
  createdAt: Date;
}

export const staffModel = defineModel<StaffRecord>({
  name: 'staff',
  fields: {
    login: { type: String, required: true },
    name: { type: String, required: true },
    memberships: [
      sub({ departmentId: String, roles: [String], position: String, order: String, from: String, until: String }),
    ],
    skills: { type: [String], default: undefined },
    passwordHash: { type: String, required: true },
    createdAt: { type: Date, required: true },
  },
  // The sign-in page asks for a login and a password only, so a login is one in the whole installation.
  indexes: [{ keys: { login: 1 }, unique: true, isGlobal: true }, { keys: { 'memberships.departmentId': 1 } }],
  across: ['login'],
});

export function normaliseLogin(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase();
}
