import { defineModel, sub } from '../platform/mongo/define-model.ts';
import type { Stored } from '../platform/mongo/scope.ts';

export interface GuestGrant {
  invitationId: string;
  appointmentId: string;
  at: Date;
  /** The year was said here: `Invitation.yearAskedUntil` as it stood. */
  yearSaidFor?: Date | null;
}

/**
 * One browser of a guest at one institution (model §6): links opened in it are added as grants. A browser with links of
 * two institutions has one token and a document in each, so neither sees the other's.
 */
export interface GuestSession extends Stored {
  tokenHash: string;
  clientHash: string;
  grants: GuestGrant[];
  createdAt: Date;
  expiresAt: Date;
}

export const guestSessionsModel = defineModel<GuestSession>({
  name: 'guestSessions',
  across: ['session-by-token'],
  fields: {
    tokenHash: { type: String, required: true },
    clientHash: { type: String, required: true },
    grants: [sub({ invitationId: String, appointmentId: String, at: Date, yearSaidFor: Date })],
    createdAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
  },
  indexes: [
    { keys: { tokenHash: 1, institutionId: 1 }, unique: true, isGlobal: true },
    { keys: { expiresAt: 1 }, expireAfterSeconds: 0, isGlobal: true },
  ],
});
