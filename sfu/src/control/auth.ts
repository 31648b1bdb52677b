import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { CONTROL_HEADER, CONTROL_SKEW_S, SERVER_HEADER } from '@priyom/shared/control/frames';

const TOKEN = /^(\d{1,12})\.([0-9a-f]{64})$/;
const SERVER_ID = /^[\w.:-]{1,64}$/;

/**
 * The id of the server that dials, when its header proves that it knows the secret and its clock agrees within
 * CONTROL_SKEW_S; null otherwise. Checked before the WebSocket exists.
 */
export function authenticate({ headers }: IncomingMessage, secret: string, nowMs: number): string | null {
  const serverId = headers[SERVER_HEADER];
  const header = headers[CONTROL_HEADER];
  if (typeof serverId !== 'string' || !SERVER_ID.test(serverId) || typeof header !== 'string') return null;
  const [, seconds, mac] = TOKEN.exec(header) ?? [];
  if (!seconds || !mac || Math.abs(nowMs / 1000 - Number(seconds)) > CONTROL_SKEW_S) return null;
  const expected = createHmac('sha256', secret).update(`${seconds}.${serverId}`).digest();
  return timingSafeEqual(Buffer.from(mac, 'hex'), expected) ? serverId : null;
}
