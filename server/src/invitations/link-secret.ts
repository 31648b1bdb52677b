import { createHash, createHmac, hkdfSync } from 'node:crypto';
import type { Scope } from '../platform/mongo/scope.ts';

const KEY_BYTES = 32;

/**
 * Secrets of links. They are derived from the request that issues them, so the same request repeated gives the same
 * link although only a hash is stored; without MASTER_KEY nobody can derive or check one.
 */
export class LinkSecrets {
  readonly #key: Buffer;
  readonly #publicUrl: URL;

  /** @param masterKey 32 bytes. */
  constructor(masterKey: Buffer, publicUrl: URL) {
    this.#key = Buffer.from(hkdfSync('sha256', masterKey, '', 'invitation-link', KEY_BYTES));
    this.#publicUrl = publicUrl;
  }

  /** 256 bits, base64url: 43 characters. */
  secretOf({ institutionId }: Scope, seed: string): string {
    return createHmac('sha256', this.#key)
      .update(JSON.stringify([institutionId, seed]))
      .digest('base64url');
  }

  /** The secret stands in the fragment: no server, proxy or log ever sees it in an address. */
  urlOf(secret: string, page = '/v'): string {
    return new URL(`${page}#${secret}`, this.#publicUrl).href;
  }

  /** Of a page that anybody may open. */
  publicUrl(path: string): string {
    return new URL(path, this.#publicUrl).href;
  }
}

/** What is stored. The secrets are random to everybody else, so a plain hash is enough. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
