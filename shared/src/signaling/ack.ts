import type { WireError } from '../errors.ts';

export type Ack<T> = { ok: true; data: T } | { ok: false; error: WireError };

/** socket.io path of the API server and the handshake's `auth` shape. */
export const SOCKET_PATH = '/socket.io';
export const MAX_MESSAGE_BYTES = 64 * 1024;
export type SocketKind = 'staff' | 'guest';
