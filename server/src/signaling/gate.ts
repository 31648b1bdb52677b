import type { IncomingMessage } from 'node:http';
import type { Actor } from '@priyom/shared/actor';
import type { GuestRole } from '@priyom/shared/domain/guest/schema';
import { AppError } from '@priyom/shared/errors';
import type { SocketKind } from '@priyom/shared/signaling/ack';
import type { Scope } from '../platform/mongo/scope.ts';
import { actorOf, type SignedIn } from '../staff/authorize.ts';

/** What a guest's socket may do, by the link that its page was opened by. */
export interface GuestGrant extends Scope {
  sessionId: string;
  invitationId: string;
  consultationId: string;
  /** Whose place the holder has (`seatIdOf`). */
  participantId: string;
  /** The party at whose place a citizen sits (`seatIndexOf`); null for somebody from outside. */
  seatIndex: number | null;
  /** Of somebody from outside. */
  guest: { role: GuestRole; calledIn: boolean } | null;
}

/**
 * Log-ins and links, read anew at every command: what was revoked a moment ago is refused. Only one's own media ask less
 * often (`peerOf`).
 */
export interface Gate {
  /** @throws AppError UNAUTHENTICATED */
  staffOf(req: Pick<IncomingMessage, 'headers'>): Promise<SignedIn>;
  /** @throws AppError UNAUTHENTICATED */
  recheckStaff(who: SignedIn): Promise<SignedIn>;
  /** The guest's cookie. @throws AppError UNAUTHENTICATED */
  guestOf(req: Pick<IncomingMessage, 'headers'>): Promise<string>;
  /** The link by which this guest's browser was let in first; null for none. */
  homeOf(token: string): Promise<(Scope & { invitationId: string }) | null>;
  /** @throws AppError UNAUTHENTICATED · NOT_FOUND · LINK_REVOKED · LINK_FINISHED · LINK_ASKS_YEAR */
  grantOf(token: string, invitationId: string): Promise<GuestGrant>;
}

/** Whose socket it is. A browser may hold both cookies; the page says which one it speaks for. */
export type Who = { kind: 'staff'; staff: SignedIn } | { kind: 'guest'; token: string };

/** One log-in of the staff, one browser of a guest. */
export function isSame(one: Who, other: Who): boolean {
  if (one.kind === 'guest') return other.kind === 'guest' && one.token === other.token;
  return other.kind === 'staff' && one.staff.sessionId === other.staff.sessionId;
}

export async function admit(gate: Gate, req: IncomingMessage, kind: SocketKind): Promise<Who> {
  if (kind === 'staff') return { kind, staff: await gate.staffOf(req) };
  return { kind, token: await gate.guestOf(req) };
}

/** Who acts in a consultation, as of now. */
export interface Acting {
  scope: Scope;
  actor: Actor;
  sessionId: string;
  staffId: string | null;
  grant: GuestGrant | null;
}

/** Which session, and for a guest by which link. */
export interface Entrance {
  consultationId: string;
  invitationId: string | null;
}

/** @throws AppError VALIDATION for a guest without a link · NOT_FOUND for a link to another session · as Gate */
export async function actingIn(gate: Gate, who: Who, { consultationId, invitationId }: Entrance): Promise<Acting> {
  if (who.kind === 'staff') {
    const staff = await gate.recheckStaff(who.staff);
    const { institutionId, sessionId, staffId } = staff;
    return { scope: { institutionId }, actor: actorOf(staff), sessionId, staffId, grant: null };
  }
  if (invitationId === null) throw new AppError('VALIDATION', { fields: ['invitationId'] });
  const grant = await gate.grantOf(who.token, invitationId);
  if (grant.consultationId !== consultationId) throw new AppError('NOT_FOUND', { kind: 'consultation' });
  const { institutionId, sessionId } = grant;
  const actor: Actor = { kind: 'guest', id: invitationId };
  return { scope: { institutionId }, actor, sessionId, staffId: null, grant };
}

/** @throws AppError FORBIDDEN for a guest's socket · UNAUTHENTICATED */
export async function requireStaff(gate: Gate, who: Who): Promise<SignedIn> {
  if (who.kind !== 'staff') throw new AppError('FORBIDDEN', { kind: 'staff' });
  return gate.recheckStaff(who.staff);
}
