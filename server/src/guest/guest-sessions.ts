import { createHash, randomBytes } from 'node:crypto';
import type { Invitation } from '../invitations/model.ts';
import { newId } from '../platform/ids.ts';
import type { Database } from '../platform/mongo/database.ts';
import { DuplicateKeyError } from '../platform/mongo/duplicate-key.ts';
import { above, not } from '../platform/mongo/filter.ts';
import { type GuestGrant, type GuestSession, guestSessionsModel } from './model.ts';

/** As long as a booked meeting may be ahead and its link works after; what it opens is decided by each link. */
export const GUEST_SESSION_SECONDS = 120 * 86_400;

function hashOf(token: string): string {
  return createHash('sha256').update(`guest:${token}`).digest('base64url');
}

/** Everything this browser was let into, of all institutions; empty for no token, an unknown or an expired one. */
export function sessionsOfToken(database: Database, token: string | undefined, now: Date): Promise<GuestSession[]> {
  if (!token) return Promise.resolve([]);
  return database
    .across(guestSessionsModel, 'session-by-token')
    .find({ tokenHash: hashOf(token), expiresAt: above(now) });
}

/** By which link this browser was let in first, for the record of what it tries. */
export async function homeOf(database: Database, token: string | undefined, now: Date) {
  const [session] = await sessionsOfToken(database, token, now);
  const [grant] = session?.grants ?? [];
  return session && grant ? { institutionId: session.institutionId, invitationId: grant.invitationId } : null;
}

/**
 * Adds the link to what the browser has. Its token stays when it is this browser's (`clientHash`), else a new one is
 * made: a cookie carried to another device opens nothing more there.
 * @returns the token for the cookie
 */
export async function grant(
  database: Database,
  invitation: Invitation,
  { token, clientHash }: { token: string | undefined; clientHash: string },
  now: Date,
): Promise<string> {
  const known = await sessionsOfToken(database, token, now);
  const isOwn = known.length > 0 && known.every(session => session.clientHash === clientHash);
  const kept = isOwn && token ? token : randomBytes(32).toString('base64url');
  const added: GuestGrant = { invitationId: invitation._id, appointmentId: invitation.appointmentId, at: now };
  await addGrant(database, invitation, { tokenHash: hashOf(kept), clientHash }, added, now);
  return kept;
}

async function addGrant(
  database: Database,
  { institutionId }: Invitation,
  browser: { tokenHash: string; clientHash: string },
  added: GuestGrant,
  now: Date,
): Promise<void> {
  const sessions = database.in({ institutionId }, guestSessionsModel);
  const expiresAt = new Date(now.getTime() + GUEST_SESSION_SECONDS * 1000);
  const { tokenHash } = browser;
  const has = { tokenHash, 'grants.invitationId': added.invitationId };
  if ((await sessions.updateOne(has, { $set: { expiresAt } })) === 1) return;
  const lacks = { tokenHash, 'grants.invitationId': not(added.invitationId) };
  const push = () => sessions.updateOne(lacks, { $set: { expiresAt }, $push: { grants: added } });
  if ((await push()) === 1) return;
  try {
    await sessions.insert({ _id: newId(), institutionId, ...browser, grants: [added], createdAt: now, expiresAt });
  } catch (error) {
    // Two links of one letter opened at once in one browser.
    if (!(error instanceof DuplicateKeyError)) throw error;
    await push();
  }
}
