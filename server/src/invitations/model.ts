import type { GuestRole } from '@priyom/shared/domain/guest/schema';
import type { Sealed } from '../platform/crypto/key-ring.ts';
import { defineModel, sub } from '../platform/mongo/define-model.ts';
import type { Stored } from '../platform/mongo/scope.ts';

export interface InvitationDevice {
  /** Hash of the browser's random `clientId`. */
  clientHash: string;
  /** «Chrome, Android» */
  about: string;
  firstAt: Date;
  lastAt: Date;
}

/** A link of one person to one appointment (model §6). Changes: revoked once, devices added. */
export interface Invitation extends Stored {
  appointmentId: string;
  /** Null: somebody from outside. */
  partyIndex: number | null;
  role: 'citizen' | GuestRole;
  /** Who is meant to hold it: the one who speaks; null: somebody from outside. */
  citizenId: string | null;
  /** `GuestPerson` of somebody from outside, sealed with a key of their own; their participant has this document's id. */
  guest: Sealed | null;
  /** Wanted in the running session: the citizen is asked first; else booked with the meeting. */
  calledIn: boolean;
  secretHash: string;
  createdByRequest: string;
  createdBy: string;
  createdAt: Date;
  devices: InvitationDevice[];
  revokedAt: Date | null;
  revokedBy: string | null;
  /** After «Быстрый выход»: until then the link opens by the year of birth alone; `yearTries` were in vain since. */
  yearAskedUntil?: Date | null;
  yearTries?: number;
}

export const invitationsModel = defineModel<Invitation>({
  name: 'invitations',
  across: ['invitation-by-secret'],
  fields: {
    appointmentId: { type: String, required: true },
    partyIndex: Number,
    role: { type: String, required: true },
    citizenId: String,
    guest: String,
    calledIn: Boolean,
    secretHash: { type: String, required: true },
    createdByRequest: { type: String, required: true },
    createdBy: { type: String, required: true },
    createdAt: { type: Date, required: true },
    devices: [sub({ clientHash: String, about: String, firstAt: Date, lastAt: Date })],
    revokedAt: Date,
    revokedBy: String,
    yearAskedUntil: Date,
    yearTries: Number,
  },
  indexes: [
    // The secret comes before anybody knows whose it is.
    { keys: { secretHash: 1 }, unique: true, isGlobal: true },
    { keys: { createdByRequest: 1 }, unique: true },
    { keys: { appointmentId: 1 } },
  ],
});
