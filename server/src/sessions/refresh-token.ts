import { createHash, createHmac, randomBytes } from 'node:crypto';

/** `<family>.<secret>`: opaque, stored only as hashes. */
export interface RefreshToken {
  text: string;
  familyHash: string;
  tokenHash: string;
}

export function newRefreshToken(): RefreshToken {
  return readRefreshToken(`${random()}.${random()}`);
}

/** The token after this one: however often it is made, the same, so that an answer that was lost can be given again. */
export function nextRefreshToken(text: string, secret: string): RefreshToken {
  const next = createHmac('sha256', secret).update(`refresh ${text}`).digest('base64url');
  return readRefreshToken(`${familyOf(text)}.${next}`);
}

export function readRefreshToken(text: string): RefreshToken {
  return { text, familyHash: hash(familyOf(text)), tokenHash: hash(text) };
}

function familyOf(text: string): string {
  return text.split('.')[0] ?? '';
}

function random(): string {
  return randomBytes(24).toString('base64url');
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
