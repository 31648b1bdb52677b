import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/ids.ts';
import type { Database } from '../platform/mongo/database.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { type StaffSession, sessionsModel } from './model.ts';
import { newRefreshToken, nextRefreshToken, readRefreshToken } from './refresh-token.ts';

/** Signed out after so long without a sign of life: a working day and its evening. */
const IDLE_MS = 12 * 3_600_000;
const LONGEST_MS = 7 * 24 * 3_600_000;
/**
 * Two tabs of one browser send the same token within moments of each other; a browser whose answer was lost sends it again
 * when it has waited half a minute in vain.
 */
const GRACE_MS = 60_000;

export type Renewal = { session: StaffSession; token: string } | { reused: StaffSession } | null;

/** Log-ins in the database: begun, renewed, ended. */
export class SessionStore {
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #secret: string;

  constructor(database: Database, clock: Clock, secret: string) {
    this.#database = database;
    this.#clock = clock;
    this.#secret = secret;
  }

  async begin(scope: Scope, staffId: string): Promise<{ session: StaffSession; token: string }> {
    const now = this.#clock.now();
    const { text, familyHash, tokenHash } = newRefreshToken();
    const session: StaffSession = {
      _id: newId(),
      institutionId: scope.institutionId,
      staffId,
      familyHash,
      tokenHash,
      rotatedAt: now,
      createdAt: now,
      expiresAt: new Date(now.getTime() + IDLE_MS),
      revokedAt: null,
      revokedWhy: null,
    };
    await this.#database.in(scope, sessionsModel).insert(session);
    return { session, token: text };
  }

  /**
   * Exchanges a refresh token for the next one. Used once more within moments it gets the same next one; used later it
   * ends the whole log-in: it or its copy is in wrong hands. Null: unknown, expired or ended.
   */
  async renew(text: string): Promise<Renewal> {
    const given = readRefreshToken(text);
    const next = nextRefreshToken(text, this.#secret);
    for (;;) {
      const session = await this.#byFamily(given.familyHash);
      if (!session || !this.isLive(session)) return null;
      if (this.#wasJustUsed(session, next.tokenHash)) return { session, token: next.text };
      if (session.tokenHash !== given.tokenHash) {
        await this.end(session, session._id, 'reuse');
        return { reused: session };
      }
      const now = this.#clock.now();
      const expiresAt = new Date(Math.min(now.getTime() + IDLE_MS, session.createdAt.getTime() + LONGEST_MS));
      const change = { tokenHash: next.tokenHash, rotatedAt: now, expiresAt };
      const won = await this.#database
        .in(session, sessionsModel)
        .updateOne({ _id: session._id, tokenHash: given.tokenHash, revokedAt: null }, { $set: change });
      if (won === 1) return { session: { ...session, ...change }, token: next.text };
    }
  }

  /** Live log-in of this id, or undefined: asked at each request. */
  async find(scope: Scope, sessionId: string): Promise<StaffSession | undefined> {
    const session = await this.#database.in(scope, sessionsModel).findById(sessionId);
    return session && this.isLive(session) ? session : undefined;
  }

  /** The log-in of a refresh token, live or not. */
  findByToken(text: string): Promise<StaffSession | undefined> {
    return this.#byFamily(readRefreshToken(text).familyHash);
  }

  async end(scope: Scope, sessionId: string, why: NonNullable<StaffSession['revokedWhy']>): Promise<void> {
    await this.#database
      .in(scope, sessionsModel)
      .updateOne({ _id: sessionId, revokedAt: null }, { $set: { revokedAt: this.#clock.now(), revokedWhy: why } });
  }

  isLive(session: StaffSession): boolean {
    return session.revokedAt === null && session.expiresAt > this.#clock.now();
  }

  #wasJustUsed(session: StaffSession, nextHash: string): boolean {
    return session.tokenHash === nextHash && this.#clock.now().getTime() - session.rotatedAt.getTime() <= GRACE_MS;
  }

  #byFamily(familyHash: string): Promise<StaffSession | undefined> {
    return this.#database.across(sessionsModel, 'session-by-token').findOne({ familyHash });
  }
}
