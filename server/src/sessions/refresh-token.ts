import { createHash, randomBytes } from 'node:crypto';

/** `<family>.<secret>`: opaque, random, stored only as hashes. */
export interface RefreshToken {
  text: string;
  familyHash: string;
  tokenHash: string;
}

export function newRefreshToken(family = random()): RefreshToken {
  return readRefreshToken(`${family}.${random()}`);
}

export function readRefreshToken(text: string): RefreshToken {
  return { text, familyHash: hash(familyOf(text)), tokenHash: hash(text) };
}

export function familyOf(text: string): string {
  return text.split('.')[0] ?? '';
}

function random(): string {
  return randomBytes(24).toString('base64url');
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
