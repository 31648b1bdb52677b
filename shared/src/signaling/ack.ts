import type { WireError } from '../errors.ts';

export type Ack<T> = { ok: true; data: T } | { ok: false; error: WireError };

/** socket.io path of the API server and the handshake's `auth` shape. */
export const SOCKET_PATH = '/socket.io';
export const MAX_MESSAGE_BYTES = 64 * 1024;
export type SocketKind = 'staff' | 'guest';

/**
 * Beacon of «Быстрый выход»: `POST {invitationId}` (api/guest.ts QuickExit) with the guest's cookie, answers 204.
 * A page that is being replaced cannot wait for a socket; the same as `session:quickExit`, sent twice is done once.
 */
export const QUICK_EXIT_PATH = '/api/guest/quick-exit';
