import { parseSetCookie } from 'cookie';

let browsers = 0;

/** Each browser has an address of its own, told by the reverse proxy (RFC 2544's test network). */
function nextAddress(): string {
  browsers += 1;
  return `198.18.${Math.floor(browsers / 250)}.${(browsers % 250) + 1}`;
}

/** Cookies and requests of one browser, as far as the server can tell. */
export class Browser {
  base: string;
  readonly jar = new Map<string, string>();
  readonly #address = nextAddress();

  constructor(base: string) {
    this.base = base;
  }

  get(path: string): Promise<Response> {
    return this.#send('GET', path);
  }

  post(path: string, body?: unknown): Promise<Response> {
    return this.#send('POST', path, body);
  }

  put(path: string, body?: unknown): Promise<Response> {
    return this.#send('PUT', path, body);
  }

  /** The next bytes of a file. */
  async patch(path: string, bytes: Uint8Array, offset: number | string): Promise<Response> {
    const headers = this.#headers();
    headers.set('Content-Type', 'application/octet-stream');
    headers.set('Upload-Offset', String(offset));
    return fetch(this.base + path, { method: 'PATCH', headers, body: Buffer.from(bytes) });
  }

  /** Another browser with the same cookies: a stolen copy, or a tab that has not yet seen the latest answer. */
  copy(): Browser {
    const other = new Browser(this.base);
    for (const [name, value] of this.jar) other.jar.set(name, value);
    return other;
  }

  /** The same address leads to another server from now on. */
  moveTo(base: string): void {
    this.base = base;
  }

  async logIn(login: string, password: string): Promise<Response> {
    return this.post('/api/auth/login', { login, password });
  }

  /** One `Set-Cookie` line. */
  keep(line: string): void {
    const { name, value, maxAge } = parseSetCookie(line);
    if (value === undefined || value === '' || maxAge === 0) this.jar.delete(name);
    else this.jar.set(name, value);
  }

  async #send(method: string, path: string, body?: unknown): Promise<Response> {
    const headers = this.#headers();
    if (body !== undefined) headers.set('Content-Type', 'application/json');
    const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
    const response = await fetch(this.base + path, init);
    for (const line of response.headers.getSetCookie()) this.keep(line);
    return response;
  }

  #headers(): Headers {
    return new Headers({ Origin: this.base, Cookie: this.#cookies(), 'X-Forwarded-For': this.#address });
  }

  #cookies(): string {
    return [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}

/** The code of an error answer. */
export async function errorCode(response: Response): Promise<unknown> {
  const body: unknown = await response.json();
  if (typeof body !== 'object' || body === null || !('error' in body)) return undefined;
  const { error } = body;
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
