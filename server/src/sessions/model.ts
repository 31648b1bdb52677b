import { defineModel } from '../platform/mongo/define-model.ts';
import type { Stored } from '../platform/mongo/scope.ts';

/** A log-in of a member of staff: one family of refresh tokens, each used once. Only revoked, never edited otherwise. */
export interface StaffSession extends Stored {
  staffId: string;
  /** First half of every refresh token of this log-in, hashed: finds the family even by a token long used up. */
  familyHash: string;
  tokenHash: string;
  rotatedAt: Date;
  createdAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  revokedWhy: 'logout' | 'reuse' | 'administrator' | null;
}

export const sessionsModel = defineModel<StaffSession>({
  name: 'sessions',
  fields: {
    staffId: { type: String, required: true },
    familyHash: { type: String, required: true },
    tokenHash: { type: String, required: true },
    rotatedAt: { type: Date, required: true },
    createdAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
    revokedAt: Date,
    revokedWhy: String,
  },
  indexes: [
    { keys: { familyHash: 1 }, unique: true, isGlobal: true },
    { keys: { staffId: 1 } },
    { keys: { expiresAt: 1 }, expireAfterSeconds: 0, isGlobal: true },
  ],
  across: ['session-by-token'],
});
