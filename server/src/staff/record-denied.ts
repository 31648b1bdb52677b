import { AppError } from '@priyom/shared/errors';
import type { AuditTrail } from '../audit/audit.ts';
import { actorOf, type SignedIn } from './authorize.ts';

/** What somebody reached for; `id` is what they sent, so it is kept only as far as it can be an id. */
interface Aim {
  action: string;
  kind: string;
  id: string;
}

const DENIED: readonly string[] = ['FORBIDDEN', 'NOT_FOUND'];
const LONGEST_ID = 128;

/** D35: who reaches for what is not theirs, by role or by guessing ids, is on record as well. Other errors are not. */
export async function recordDenied(audit: AuditTrail, who: SignedIn, aim: Aim, error: unknown): Promise<void> {
  if (!(error instanceof AppError) || !DENIED.includes(error.code)) return;
  const id = aim.id.replace(/[^\w:.-]/g, '').slice(0, LONGEST_ID);
  const subject = { kind: aim.kind, id: id || 'none' };
  await audit.record(who, { actor: actorOf(who), action: aim.action, subject, basis: 'none', result: error.code });
}
