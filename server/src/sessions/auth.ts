import type { IncomingMessage } from 'node:http';
import { AppError } from '@priyom/shared/errors';
import type { AuditTrail } from '../audit/audit.ts';
import type { Cookies } from '../platform/http/cookies.ts';
import type { StaffPorts } from '../staff/add-staff.ts';
import { actorOf, type SignedIn } from '../staff/authorize.ts';
import { todayOf } from '../staff/directory.ts';
import { departmentIdsOf, membershipsOn, rolesOf } from '../staff/memberships.ts';
import { staffModel } from '../staff/model.ts';
import { type Aim, recordDenied } from '../staff/record-denied.ts';
import { ACCESS_SECONDS, type AccessClaims, type AccessTokens } from './access-token.ts';
import type { SessionStore } from './session-store.ts';

export interface AuthPorts extends StaffPorts {
  audit: AuditTrail;
  cookies: Cookies;
  tokens: AccessTokens;
  sessions: SessionStore;
}

type CookieBearer = Pick<IncomingMessage, 'headers'>;

/** Who sends this request or opens this socket. */
export class Auth {
  readonly #ports: AuthPorts;
  readonly #endListeners = new Set<(sessionId: string) => void>();

  constructor(ports: AuthPorts) {
    this.#ports = ports;
  }

  /**
   * The member of staff behind the access cookie, with the roles of today. Reads the session each time: what was
   * revoked a moment ago is refused.
   * @throws AppError UNAUTHENTICATED
   */
  async signedIn(req: CookieBearer): Promise<SignedIn> {
    return this.#signedInBy(this.#ports.tokens.read(this.#ports.cookies.read(req, 'access')));
  }

  /**
   * For sockets, at every command: the same person as of now, also after the access token of the handshake ran out,
   * since a socket lives as long as its log-in.
   * @throws AppError UNAUTHENTICATED
   */
  async recheck(who: SignedIn): Promise<SignedIn> {
    return this.#signedInBy({ ...who, until: who.accessUntil });
  }

  /** Puts an attempt at what is not theirs on record; does nothing for other errors. */
  denied(who: SignedIn, aim: Aim, error: unknown): Promise<void> {
    return recordDenied(this.#ports.audit, who, actorOf(who), aim, error);
  }

  /** Sockets of this process end with their log-in; other processes learn it at the next command. */
  onSessionEnd(listener: (sessionId: string) => void): () => void {
    this.#endListeners.add(listener);
    return () => this.#endListeners.delete(listener);
  }

  announceEnd(sessionId: string): void {
    for (const listener of this.#endListeners) listener(sessionId);
  }

  /** `Set-Cookie` of a new access token, and until when it lives. */
  accessCookie(session: { _id: string; institutionId: string; staffId: string }): { cookie: string; until: Date } {
    const { _id: sessionId, institutionId, staffId } = session;
    const { token, until } = this.#ports.tokens.sign({ sessionId, institutionId, staffId });
    return { cookie: this.#ports.cookies.write('access', token, ACCESS_SECONDS), until };
  }

  async #signedInBy({ sessionId, institutionId, staffId, until }: AccessClaims): Promise<SignedIn> {
    const { database, sessions } = this.#ports;
    const scope = { institutionId };
    const [session, record, date] = await Promise.all([
      sessions.find(scope, sessionId),
      database.in(scope, staffModel).findById(staffId),
      todayOf(this.#ports, scope),
    ]);
    const current = record ? membershipsOn(record, date) : [];
    if (!session || current.length === 0) throw new AppError('UNAUTHENTICATED');
    const [roles, departmentIds] = [rolesOf(current), departmentIdsOf(current)];
    return { institutionId, staffId, sessionId, roles, departmentIds, accessUntil: until };
  }
}
