let calls = 0;

/** Of RFC 2544's test network. */
function nextAddress(): string {
  calls += 1;
  return `198.18.${Math.floor(calls / 250) % 250}.${(calls % 250) + 1}`;
}

/** Somebody at the REST edge, for what a spec prepares and does not watch. Keeps cookies like a browser. */
export class Api {
  readonly #url: string;
  readonly #cookies = new Map<string, string>();

  constructor(url: string) {
    this.#url = url;
  }

  /** As the header that a browser would send. */
  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  get(path: string): Promise<unknown> {
    return this.#send('GET', path);
  }

  post(path: string, body: unknown): Promise<unknown> {
    return this.#send('POST', path, body);
  }

  /**
   * Whatever comes back, by any method and with any text as the body. From another address each time, as a reverse proxy
   * tells it: what is counted for an address must not hide what a request itself is answered.
   */
  async tries(method: string, path: string, text?: string): Promise<{ status: number; text: string }> {
    const headers = new Headers({ Origin: this.#url, Cookie: this.cookie, 'X-Forwarded-For': nextAddress() });
    if (text !== undefined) headers.set('content-type', 'application/json');
    const response = await fetch(this.#url + path, { method, headers, body: text ?? null });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    return { status: response.status, text: await response.text() };
  }

  async #send(method: string, path: string, body?: unknown): Promise<unknown> {
    const { status, text } = await this.tries(method, path, body === undefined ? undefined : JSON.stringify(body));
    if (status >= 400) throw new Error(`${method} ${path}: ${status} ${text}`);
    return text === '' ? {} : JSON.parse(text);
  }

  #keep(line: string): void {
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    // Erased.
    if (value === '') this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}

/** A member of staff. */
export class StaffApi extends Api {
  static async signIn(url: string, login: string, password: string): Promise<StaffApi> {
    const api = new StaffApi(url);
    await api.post('/api/auth/login', { login, password });
    return api;
  }
}
