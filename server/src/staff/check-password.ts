import { AppError } from '@priyom/shared/errors';
import { verifyNothing, verifyPassword } from '../platform/crypto/password.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import type { StaffPorts } from './add-staff.ts';
import { forgetAttempts, takeAttempt } from './login-attempts.ts';
import { normaliseLogin, type StaffRecord, staffModel } from './model.ts';

export interface PasswordCheck {
  isRight: boolean;
  /** Whose login it is, for the audit; undefined for an unknown login. Must not reach the answer. */
  record: StaffRecord | undefined;
}

/**
 * Whether somebody has this login and password. Takes the same time whether the login exists or not.
 * @throws AppError LOCKED_OUT after five wrong ones, for 15 minutes.
 */
export async function checkLogin(ports: StaffPorts, typed: string, password: string): Promise<PasswordCheck> {
  const login = normaliseLogin(typed);
  await takeAttempt(ports, login);
  const record = await ports.database.across(staffModel, 'login').findOne({ login });
  if (!record) {
    await verifyNothing(password);
    return { isRight: false, record };
  }
  const isRight = await verifyPassword(password, record.passwordHash);
  if (isRight) await forgetAttempts(ports, login);
  return { isRight, record };
}

/**
 * The password again, before something is signed.
 * @throws AppError PASSWORD_WRONG · LOCKED_OUT · NOT_FOUND
 */
export async function requirePassword(
  ports: StaffPorts,
  scope: Scope,
  staffId: string,
  password: string,
): Promise<void> {
  const { login } = await ports.database.in(scope, staffModel).getById(staffId);
  const { isRight } = await checkLogin(ports, login, password);
  if (!isRight) throw new AppError('PASSWORD_WRONG');
}
