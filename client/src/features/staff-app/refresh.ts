import { ApiError, errorOf } from './api-error.ts';
import { send } from './send.ts';
import { signedOut } from './session.ts';

let running: Promise<void> | null = null;

/**
 * Renews the access token by the refresh cookie. Several callers at once share one renewal: the token rotates. A refusal
 * is the end of the log-in, and the person is asked to sign in; no answer, or a server in trouble, is no refusal.
 * @throws ApiError UNAUTHENTICATED when refused · OFFLINE, RATE_LIMITED, INTERNAL, NOT_READY: nothing is decided yet
 */
export function refresh(): Promise<void> {
  running ??= renew().finally(() => {
    running = null;
  });
  return running;
}

async function renew(): Promise<void> {
  const answer = await send('refresh');
  if (answer.status === 200) return;
  const failure = answer.body === undefined ? new ApiError('OFFLINE') : errorOf(answer);
  if (failure.code === 'UNAUTHENTICATED') signedOut();
  throw failure;
}
