import type { IncomingMessage } from 'node:http';
import { parseCookie, stringifySetCookie } from 'cookie';

export type CookieKind = 'access' | 'refresh' | 'guest';

/**
 * Names and attributes of our cookies. Over https they carry the prefixes that browsers enforce; over plain http (one
 * machine, a demonstration) browsers refuse Secure cookies for any address but localhost, so there they go without.
 */
export class Cookies {
  readonly #isSecure: boolean;

  constructor(publicUrl: URL) {
    this.#isSecure = publicUrl.protocol === 'https:';
  }

  read(req: Pick<IncomingMessage, 'headers'>, kind: CookieKind): string | undefined {
    return parseCookie(req.headers.cookie ?? '')[this.nameOf(kind)];
  }

  /** A `Set-Cookie` value. The guest's is Lax: a link from a letter must find it. */
  write(kind: CookieKind, value: string, maxAgeSeconds: number): string {
    return stringifySetCookie({
      name: this.nameOf(kind),
      value,
      maxAge: maxAgeSeconds,
      path: kind === 'refresh' ? '/api/auth' : '/',
      httpOnly: true,
      secure: this.#isSecure,
      sameSite: kind === 'guest' ? 'lax' : 'strict',
    });
  }

  erase(kind: CookieKind): string {
    return this.write(kind, '', 0);
  }

  nameOf(kind: CookieKind): string {
    if (!this.#isSecure) return `priyom-${kind}`;
    // `__Host-` demands the path `/`; the refresh token travels to its own path only.
    return kind === 'refresh' ? '__Secure-priyom-refresh' : `__Host-priyom-${kind}`;
  }
}
