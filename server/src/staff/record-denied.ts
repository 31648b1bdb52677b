import type { Actor } from '@priyom/shared/actor';
import { AppError } from '@priyom/shared/errors';
import type { AuditTrail } from '../audit/audit.ts';
import type { Scope } from '../platform/mongo/scope.ts';

/** What somebody reached for; `id` is what they sent, so it is kept only as far as it can be an id. */
export interface Aim {
  action: string;
  kind: string;
  id: string;
}

const DENIED: readonly string[] = ['FORBIDDEN', 'NOT_FOUND'];
const LONGEST_ID = 128;

export function isDenied(error: unknown): error is AppError {
  return error instanceof AppError && DENIED.includes(error.code);
}

/** D35: who reaches for what is not theirs, by role or by guessing ids, is on record as well. Other errors are not. */
export async function recordDenied(
  audit: AuditTrail,
  scope: Scope,
  actor: Actor,
  aim: Aim,
  error: unknown,
): Promise<void> {
  if (!isDenied(error)) return;
  const id = aim.id.replace(/[^\w:.-]/g, '').slice(0, LONGEST_ID);
  const subject = { kind: aim.kind, id: id || 'none' };
  await audit.record(scope, { actor, action: aim.action, subject, basis: 'none', result: error.code });
}
