import type { WireError } from '../errors.ts';
import type { RequestParams } from './requests.ts';

export type Ack<T> = { ok: true; data: T } | { ok: false; error: WireError };

/** socket.io path of the API server. */
export const SOCKET_PATH = '/socket.io';
export const MAX_MESSAGE_BYTES = 64 * 1024;
export type SocketKind = 'staff' | 'guest';

/**
 * The handshake's `auth`. `join`: whoever connects for a session joins it in the same message and saves a round trip; the
 * server answers with JOINED as it would have answered `session:join`, before anything else of the session.
 */
export interface Greeting {
  kind: SocketKind;
  join?: RequestParams<'session:join'>;
}

/** server → browser, once, after a greeting with `join`: `Ack<RequestResult<'session:join'>>`. */
export const JOINED = 'session:joined';

/**
 * Beacon of «Быстрый выход»: `POST {invitationId}` (api/guest.ts QuickExit) with the guest's cookie, answers 204.
 * A page that is being replaced cannot wait for a socket; the same as `session:quickExit`, sent twice is done once.
 */
export const QUICK_EXIT_PATH = '/api/guest/quick-exit';
