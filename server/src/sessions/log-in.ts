import type { Actor } from '@priyom/shared/actor';
import { AppError } from '@priyom/shared/errors';
import type { Scope } from '../platform/mongo/scope.ts';
import { checkLogin } from '../staff/check-password.ts';
import { todayOf } from '../staff/directory.ts';
import { isKnownClosed } from '../staff/login-attempts.ts';
import { membershipsOn } from '../staff/memberships.ts';
import { normaliseLogin, type StaffRecord } from '../staff/model.ts';
import type { AuthPorts } from './auth.ts';
import type { StaffSession } from './model.ts';

/** An unknown login belongs to no institution. */
const NOBODYS: Scope = { institutionId: 'installation' };

/**
 * Begins a log-in. Somebody whose positions have all ended is told the same as somebody unknown.
 * @throws AppError PASSWORD_WRONG · LOCKED_OUT
 */
export async function logIn(
  ports: AuthPorts,
  { login, password }: { login: string; password: string },
): Promise<{ session: StaffSession; token: string }> {
  const { isRight, record } = await attempt(ports, login, password);
  const isEmployed = record !== undefined && membershipsOn(record, await todayOf(ports, record)).length > 0;
  if (!record || !isRight || !isEmployed) {
    await auditLogin(ports, record, 'PASSWORD_WRONG');
    throw new AppError('PASSWORD_WRONG');
  }
  const begun = await ports.sessions.begin(record, record._id);
  await auditLogin(ports, record, 'ok');
  return begun;
}

async function attempt(ports: AuthPorts, login: string, password: string) {
  const isOnRecord = isKnownClosed(ports, normaliseLogin(login));
  try {
    return await checkLogin(ports, login, password);
  } catch (error) {
    if (error instanceof AppError && !isOnRecord) await auditLogin(ports, undefined, error.code);
    throw error;
  }
}

async function auditLogin({ audit }: AuthPorts, record: StaffRecord | undefined, result: string): Promise<void> {
  const actor: Actor = { kind: 'staff', id: record?._id ?? 'unknown' };
  const subject = { kind: 'staff', id: record?._id ?? 'unknown' };
  await audit.record(record ?? NOBODYS, { actor, action: 'session.logIn', subject, basis: 'password', result });
}
