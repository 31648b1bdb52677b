import { AppError } from '@priyom/shared/errors';
import { getAppointment } from '../appointments/get-appointment.ts';
import type { Appointment } from '../appointments/model.ts';
import type { VisitPorts } from '../appointments/ports.ts';
import { type Invitation, invitationsModel } from '../invitations/model.ts';
import { sessionsOfToken } from './guest-sessions.ts';
import type { GuestGrant, GuestSession } from './model.ts';
import { requireOpenLink } from './refusals.ts';
import { requireYear } from './year-of-birth.ts';

/** A link in a browser: what a guest's request or socket stands on. Also the scope of what it may see. */
export interface GuestLink {
  institutionId: string;
  /** The browser's session, for sockets and «на другом устройстве». */
  sessionId: string;
  clientHash: string;
  invitation: Invitation;
  appointment: Appointment;
  /** The year was said in this browser (`GuestGrant`). */
  yearSaidFor: Date | null;
}

type Ports = Pick<VisitPorts, 'database' | 'directory' | 'policies' | 'write'>;

/**
 * The link `invitationId` of the browser whose cookie this is. Read anew each time, so a revoked link ends at once.
 * @throws AppError UNAUTHENTICATED (no link in this browser) · NOT_FOUND (not this one) · LINK_REVOKED · LINK_FINISHED ·
 *   LINK_ASKS_YEAR
 */
export async function requireGuestLink(
  ports: Ports,
  token: string | undefined,
  invitationId: string,
): Promise<GuestLink> {
  const link = await linkBeforeYear(ports, token, invitationId);
  requireYear(link, ports.write.clock.now());
  return link;
}

/** As `requireGuestLink` for whoever is about to say the year. */
export async function linkBeforeYear(
  ports: Ports,
  token: string | undefined,
  invitationId: string,
): Promise<GuestLink> {
  const sessions = await sessionsOfToken(ports.database, token, ports.write.clock.now());
  if (sessions.length === 0) throw new AppError('UNAUTHENTICATED', { kind: 'guest' });
  for (const session of sessions) {
    const granted = session.grants.find(each => each.invitationId === invitationId);
    if (granted) return openLink(ports, session, granted);
  }
  throw new AppError('NOT_FOUND', { kind: 'invitation' });
}

async function openLink(ports: Ports, session: GuestSession, granted: GuestGrant): Promise<GuestLink> {
  const scope = { institutionId: session.institutionId };
  const [invitation, appointment] = await Promise.all([
    ports.database.in(scope, invitationsModel).getById(granted.invitationId),
    getAppointment(ports, scope, granted.appointmentId),
  ]);
  await requireOpenLink(ports, invitation, appointment, ports.write.clock.now());
  const { _id: sessionId, clientHash } = session;
  return { ...scope, sessionId, clientHash, invitation, appointment, yearSaidFor: granted.yearSaidFor ?? null };
}
