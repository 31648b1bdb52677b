import { createServer, type Server, type ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { request } from './request.ts';
import { useStaffSession } from './session.ts';

type Reply = (response: ServerResponse) => void;

/** What the server does with the next requests of each path, in turn; the last one stays. */
let replies: Record<string, Reply[]> = {};
let asked: string[] = [];
let server: Server;

beforeEach(async () => {
  replies = {};
  asked = [];
  server = createServer((incoming, response) => {
    const path = incoming.url ?? '';
    asked.push(path);
    const [first, ...rest] = replies[path] ?? [];
    if (rest.length > 0) replies[path] = rest;
    first?.(response);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const real = fetch;
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => real(`http://127.0.0.1:${address.port}${path}`, init));
  useStaffSession.setState({ state: 'unknown' }, true);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  server.closeAllConnections();
  server.close();
});

const json =
  (status: number, body: unknown): Reply =>
  response =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
const refusal = (status: number, code: string) => json(status, { error: { code } });
const Today = z.object({ day: z.string() });
const EXPIRED = refusal(401, 'UNAUTHENTICATED');
const page: Reply = response => response.writeHead(200).end('<h1>Wi-Fi</h1>');

it('an expired access token is renewed, and the request repeated', async () => {
  replies = { '/api/today': [EXPIRED, json(200, { day: 'ok' })], '/api/auth/refresh': [json(200, {})] };
  expect(await request('today', Today)).toEqual({ day: 'ok' });
  expect(asked).toEqual(['/api/today', '/api/auth/refresh', '/api/today']);
});

it('only a refused renewal signs the person out', async () => {
  replies = { '/api/today': [EXPIRED], '/api/auth/refresh': [EXPIRED] };
  await expect(request('today', Today)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  expect(useStaffSession.getState().state).toBe('signedOut');
});

it.each([
  ['the database elects a primary', refusal(500, 'INTERNAL'), 'INTERNAL'],
  ['too often', refusal(429, 'RATE_LIMITED'), 'RATE_LIMITED'],
  ['a proxy has lost the server', (response: ServerResponse) => response.writeHead(502).end('<h1>'), 'OFFLINE'],
  ['the connection breaks', (response: ServerResponse) => response.destroy(), 'OFFLINE'],
])('a renewal that is not answered signs nobody out: %s', async (_, reply, code) => {
  replies = { '/api/today': [EXPIRED], '/api/auth/refresh': [reply] };
  await expect(request('today', Today)).rejects.toMatchObject({ code, isRetryable: true });
  expect(useStaffSession.getState().state).toBe('unknown');
});

it.each([
  ['a request that nobody answers', (_: ServerResponse) => undefined],
  ['an answer that stops in the middle', (response: ServerResponse) => response.writeHead(200).write('{"da')],
])('%s ends as no answer', async (_, reply) => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const arrived = new Promise<void>(resolve => {
    replies = {
      '/api/today': [
        response => {
          reply(response);
          resolve();
        },
      ],
    };
  });
  const answer = request('today', Today).catch((error: unknown) => error);
  await arrived;
  vi.runOnlyPendingTimers();
  expect(await answer).toMatchObject({ code: 'OFFLINE' });
});

it("the page of a network's own log-in is no answer of ours", async () => {
  replies = { '/api/today': [page] };
  await expect(request('today', Today)).rejects.toMatchObject({ code: 'OFFLINE' });
});

it('what the caller no longer wants is no failure of the network', async () => {
  const caller = new AbortController();
  const arrived = new Promise<void>(resolve => {
    replies = { '/api/today': [() => resolve()] };
  });
  const answer = request('today', Today, { signal: caller.signal }).catch((error: unknown) => error);
  await arrived;
  caller.abort();
  expect(await answer).toMatchObject({ name: 'AbortError' });
});
