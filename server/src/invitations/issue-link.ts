import { AppError } from '@priyom/shared/errors';
import { getWithin } from '../appointments/get-appointment.ts';
import type { Appointment, AppointmentParty } from '../appointments/model.ts';
import type { Asker, VisitPorts } from '../appointments/ports.ts';
import { recordAccess } from '../appointments/record-access.ts';
import { newId } from '../platform/ids.ts';
import { DuplicateKeyError } from '../platform/mongo/duplicate-key.ts';
import { below } from '../platform/mongo/filter.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { hashOf } from './link-secret.ts';
import { type Invitation, invitationsModel } from './model.ts';
import { revokeAll } from './revoke-link.ts';

export interface Issued {
  invitation: Invitation;
  url: string;
}

/**
 * A new link for one party; an earlier one of the same party stops working. Sent twice it is the same link.
 * @throws AppError NOT_FOUND · FORBIDDEN · INVALID_STATE for a cancelled or missed meeting
 */
export async function issueLink(
  ports: VisitPorts,
  asker: Asker,
  appointmentId: string,
  { requestId, partyIndex }: { requestId: string; partyIndex: number },
): Promise<Issued> {
  const appointment = await getWithin(ports, asker, 'link.manage', appointmentId);
  const { status } = appointment;
  if (status === 'cancelled' || status === 'noShow') {
    throw new AppError('INVALID_STATE', { kind: 'appointment', status, event: 'issueLink' });
  }
  const issued = await issueFor(ports, asker, appointment, partyIndex, { requestId, by: asker.staffId });
  await revokeAllButLatest(ports, asker, appointmentId, partyIndex);
  const subject = { kind: 'invitation', id: issued.invitation._id };
  await recordAccess(ports, asker, { right: 'link.manage', action: 'link.issue', subject, list: [appointment] });
  return issued;
}

/** Links of all parties right after booking, in their order; repeated with the same request: the same links. */
export async function issueLinks(
  ports: VisitPorts,
  asker: Asker,
  appointment: Appointment,
  requestId: string,
): Promise<Issued[]> {
  const issued: Issued[] = [];
  for (const { index } of appointment.parties) {
    issued.push(
      await issueFor(ports, asker, appointment, index, { requestId: `${requestId}:link:${index}`, by: asker.staffId }),
    );
  }
  return issued;
}

/**
 * Whichever of two that are issued at once comes here last sees both, and the later one stays (ids are ordered by time),
 * also when it was stored before the earlier one.
 */
async function revokeAllButLatest(
  ports: VisitPorts,
  asker: Asker,
  appointmentId: string,
  partyIndex: number,
): Promise<void> {
  const ofParty = { appointmentId, partyIndex };
  const latest = await ports.database.in(asker, invitationsModel).findOne(ofParty, { sort: { _id: -1 } });
  if (latest) await revokeAll(ports, asker, { ...ofParty, _id: below(latest._id), revokedAt: null }, asker.staffId);
}

/** Who has enrolled in a group has their link by that (D9); the same act gives the same link. */
export function issueFor(
  ports: VisitPorts,
  scope: Scope,
  appointment: Appointment,
  partyIndex: number,
  act: { requestId: string; by: string },
): Promise<Issued> {
  const party = appointment.parties.find(each => each.index === partyIndex);
  if (!party) throw new AppError('NOT_FOUND', { kind: 'party' });
  return issue(ports, scope, appointment, party, act);
}

/** Where the link of that act leads, told again: the secret itself is stored nowhere. */
export function linkOf(
  { links }: Pick<VisitPorts, 'links'>,
  scope: Scope,
  appointmentId: string,
  partyIndex: number,
  requestId: string,
): string {
  return links.urlOf(links.secretOf(scope, seedOf(appointmentId, partyIndex, requestId)));
}

const seedOf = (appointmentId: string, partyIndex: number, requestId: string): string =>
  `${appointmentId}:${partyIndex}:${requestId}`;

async function issue(
  ports: VisitPorts,
  scope: Scope,
  appointment: Appointment,
  { index: partyIndex, citizenId, representativeId }: AppointmentParty,
  { requestId, by }: { requestId: string; by: string },
): Promise<Issued> {
  const secret = ports.links.secretOf(scope, seedOf(appointment._id, partyIndex, requestId));
  const invitation: Invitation = {
    _id: newId(),
    institutionId: scope.institutionId,
    appointmentId: appointment._id,
    partyIndex,
    role: 'citizen',
    citizenId: representativeId ?? citizenId,
    guest: null,
    calledIn: false,
    secretHash: hashOf(secret),
    createdByRequest: requestId,
    createdBy: by,
    createdAt: ports.write.clock.now(),
    devices: [],
    revokedAt: null,
    revokedBy: null,
  };
  return { invitation: await insertOnce(ports, scope, invitation), url: ports.links.urlOf(secret) };
}

export async function insertOnce(
  ports: Pick<VisitPorts, 'database'>,
  scope: Scope,
  invitation: Invitation,
): Promise<Invitation> {
  const invitations = ports.database.in(scope, invitationsModel);
  try {
    await invitations.insert(invitation);
    return invitation;
  } catch (error) {
    if (!(error instanceof DuplicateKeyError)) throw error;
    const before = await invitations.findOne({ createdByRequest: invitation.createdByRequest });
    // The same request id for another party, or somebody else's: nothing of theirs leaks.
    if (before?.secretHash === invitation.secretHash && before.createdBy === invitation.createdBy) return before;
    throw new AppError('CONFLICT', { kind: 'requestId' });
  }
}
