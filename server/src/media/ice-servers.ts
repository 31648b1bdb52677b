import { createHmac } from 'node:crypto';
import type { JoinMedia } from '@priyom/shared/signaling/join-media';

/** A session and a night's sleep of a telephone: longer than any consultation. */
const VALID_SECONDS = 12 * 60 * 60;

export interface TurnConfig {
  /** `turn:turn.example:3478?transport=tcp`, `turns:…`; empty: the sfu's own UDP and TCP ports are enough. */
  urls: readonly string[];
  /** coturn's `static-auth-secret`. */
  secret: string;
}

/**
 * Relays with credentials of coturn's `use-auth-secret` scheme: name `<expiry>:<peer>`, password HMAC-SHA1 of it. Each
 * peer has its own; they say nothing about the person.
 */
export function iceServersFor(turn: TurnConfig | null, peerId: string, now: Date): JoinMedia['iceServers'] {
  if (!turn || turn.urls.length === 0) return [];
  const username = `${Math.floor(now.getTime() / 1000) + VALID_SECONDS}:${peerId}`;
  const credential = createHmac('sha1', turn.secret).update(username).digest('base64');
  return [{ urls: [...turn.urls], username, credential }];
}
