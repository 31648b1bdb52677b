import type { LinkView } from '@priyom/shared/api/appointments';
import type * as z from 'zod';
import type { Appointment } from '../appointments/model.ts';
import type { OpenParty } from '../appointments/party-words.ts';
import { partyTitle } from '../appointments/party-words.ts';
import type { Database } from '../platform/mongo/database.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { type Invitation, invitationsModel } from './model.ts';
import { validUntil } from './validity.ts';

/** All links of citizens to a meeting, the newest first. */
export function linksOf(database: Database, scope: Scope, appointmentId: string): Promise<Invitation[]> {
  return database.in(scope, invitationsModel).find({ appointmentId, role: 'citizen' }, { sort: { _id: -1 } });
}

export function viewLink(
  invitation: Invitation,
  appointment: Appointment,
  parties: readonly OpenParty[],
): z.output<typeof LinkView> {
  const party = parties.find(each => each.index === invitation.partyIndex);
  return {
    invitationId: invitation._id,
    partyIndex: invitation.partyIndex ?? 0,
    shownAs: party ? partyTitle(party) : '',
    createdAt: invitation.createdAt.toISOString(),
    revokedAt: invitation.revokedAt?.toISOString() ?? null,
    validUntil: validUntil(appointment, invitation).toISOString(),
    devices: invitation.devices.map(({ about, firstAt, lastAt }) => ({
      about,
      firstAt: firstAt.toISOString(),
      lastAt: lastAt.toISOString(),
    })),
  };
}
