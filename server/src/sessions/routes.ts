import { Login } from '@priyom/shared/api/auth';
import { AppError } from '@priyom/shared/errors';
import { type Request, type Response, Router } from 'express';
import { rateLimit } from '../platform/http/rate-limit.ts';
import { route } from '../platform/http/route.ts';
import type { StaffDirectory } from '../staff/directory.ts';
import type { Auth, AuthPorts } from './auth.ts';
import { logIn } from './log-in.ts';
import type { StaffSession } from './model.ts';
import { staffRoute } from './staff-route.ts';
import { viewMe } from './view-me.ts';

/** Behind one address may sit a whole institution at 8:00; guessing passwords needs many more. */
const LOGIN_LIMIT = { points: 120, seconds: 60 };
const REFRESH_COOKIE_SECONDS = 7 * 24 * 3600;

/** `/auth/…` of `ROUTES`. */
export function authRoutes(ports: AuthPorts, auth: Auth, directory: StaffDirectory): Router {
  const router = Router();
  const welcome = async (res: Response, session: StaffSession, refreshToken: string) => {
    const { cookie, until } = auth.accessCookie(session);
    res.append('Set-Cookie', cookie);
    res.append('Set-Cookie', ports.cookies.write('refresh', refreshToken, REFRESH_COOKIE_SECONDS));
    return viewMe(directory, session, session.staffId, until);
  };

  router.post(
    '/auth/login',
    rateLimit(LOGIN_LIMIT),
    route({ body: Login }, async ({ body }, { res }) => {
      const { session, token } = await logIn(ports, body);
      return welcome(res, session, token);
    }),
  );

  router.post(
    '/auth/refresh',
    route({}, async (_input, { req, res }) => {
      const renewal = await ports.sessions.renew(ports.cookies.read(req, 'refresh') ?? '');
      if (renewal && 'session' in renewal) return welcome(res, renewal.session, renewal.token);
      forgetCookies(ports, res);
      if (renewal) await endReused(ports, auth, renewal.reused);
      throw new AppError('UNAUTHENTICATED');
    }),
  );

  router.post(
    '/auth/logout',
    route({}, async (_input, { req, res }) => {
      const session = await sessionOf(ports, req);
      forgetCookies(ports, res);
      if (session) await endSession(ports, auth, session);
    }),
  );

  router.get(
    '/auth/me',
    staffRoute(auth, {}, (_input, who) => viewMe(directory, who, who.staffId, who.accessUntil)),
  );
  return router;
}

/** By either cookie: a browser may have lost one of them. */
async function sessionOf({ sessions, cookies, tokens }: AuthPorts, req: Request): Promise<StaffSession | undefined> {
  const session = await sessions.findByToken(cookies.read(req, 'refresh') ?? '');
  const access = cookies.read(req, 'access');
  if (session || access === undefined) return session;
  const claims = tokens.read(access);
  return sessions.find(claims, claims.sessionId);
}

function forgetCookies({ cookies }: AuthPorts, res: Response): void {
  res.append('Set-Cookie', cookies.erase('access'));
  res.append('Set-Cookie', cookies.erase('refresh'));
}

async function endSession(ports: AuthPorts, auth: Auth, session: StaffSession): Promise<void> {
  await ports.sessions.end(session, session._id, 'logout');
  auth.announceEnd(session._id);
  await auditEnd(ports, session, 'session.logOut');
}

/** The store has ended it already; here everybody learns it. */
async function endReused(ports: AuthPorts, auth: Auth, session: StaffSession): Promise<void> {
  auth.announceEnd(session._id);
  await auditEnd(ports, session, 'session.reuse');
}

async function auditEnd({ audit }: AuthPorts, session: StaffSession, action: string): Promise<void> {
  const { staffId, _id: id } = session;
  const actor = { kind: 'staff' as const, id: staffId };
  await audit.record(session, { actor, action, subject: { kind: 'session', id }, basis: 'own' });
}
