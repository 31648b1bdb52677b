import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliCompressSync } from 'node:zlib';
import { Router } from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createHttpApp } from '../../src/platform/http/http-app.ts';
import { rateLimit } from '../../src/platform/http/rate-limit.ts';
import { route } from '../../src/platform/http/route.ts';
import { createMetrics } from '../../src/platform/metrics.ts';
import { quietLog } from '../harness/database.ts';

const PUBLIC = new URL('https://priyom.example');
const clientDir = mkdtempSync(join(tmpdir(), 'client-'));
const SCRIPT = `console.info(${JSON.stringify('при'.repeat(2_000))});`;
const COMPRESSED = brotliCompressSync(SCRIPT);
mkdirSync(join(clientDir, 'assets'));
writeFileSync(join(clientDir, 'citizen.html'), '<h1>citizen</h1>');
writeFileSync(join(clientDir, 'groups.html'), '<h1>groups</h1>');
writeFileSync(join(clientDir, 'staff.html'), '<h1>staff</h1>');
writeFileSync(join(clientDir, 'index.html'), '<h1>both ways</h1>');
writeFileSync(join(clientDir, 'not-found.html'), '<h1>no such page</h1>');
writeFileSync(join(clientDir, 'mark.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
writeFileSync(join(clientDir, 'service-worker.js'), SCRIPT);
writeFileSync(join(clientDir, 'citizen.webmanifest'), '{}');
writeFileSync(join(clientDir, 'assets', 'app-7.js'), SCRIPT);
writeFileSync(join(clientDir, 'assets', 'app-7.js.br'), COMPRESSED);
let isReady = true;
let base = '';
const seen: unknown[] = [];

const api = Router();
const Body = z.strictObject({ login: z.string().max(20) });
api.post(
  '/echo',
  route({ body: Body }, async ({ body }) => void seen.push(body)),
);
api.get('/broken', () => {
  throw new Error('secret +79123456789');
});
api.get(
  '/limited',
  rateLimit({ points: 2, seconds: 60 }),
  route({}, async () => ({ ok: true })),
);

const app = createHttpApp({
  publicUrl: PUBLIC,
  log: quietLog,
  metrics: createMetrics(),
  readyChecks: [
    {
      name: 'database',
      check: async () => {
        if (!isReady) throw new Error('away');
      },
    },
  ],
  api: [api],
  clientDir,
});
const server = createServer(app);

beforeAll(async () => {
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  base = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '';
});
afterAll(() => server.close());

const ORIGIN = { Origin: PUBLIC.origin, 'Content-Type': 'application/json' };
const post = (body: string, headers: Record<string, string> = ORIGIN) =>
  fetch(`${base}/api/echo`, { method: 'POST', headers, body });
const codeOf = async (res: Response): Promise<unknown> => {
  const Wire = z.object({ error: z.object({ code: z.string(), logId: z.string().optional() }) });
  return Wire.parse(await res.json()).error;
};

describe('input', () => {
  it.each([
    ['an operator', '{"login": {"$gt": ""}}'],
    ['a prototype key', '{"login": "a", "__proto__": {"isAdmin": true}}'],
    ['a wrong type', '{"login": 1}'],
    ['an unknown key', '{"login": "a", "role": "director"}'],
    ['a text too long', `{"login": "${'a'.repeat(21)}"}`],
    ['no JSON', '{"login":'],
    ['an empty body', ''],
  ])('with %s is VALIDATION and reaches nobody', async (_name, body) => {
    const before = seen.length;
    const res = await post(body);
    expect(res.status).toBe(400);
    expect(await codeOf(res)).toEqual({ code: 'VALIDATION' });
    expect(seen).toHaveLength(before);
  });

  it('with half a surrogate pair is a well-formed text, or its hash would not be of what is stored', async () => {
    await post(String.raw`{"login": "a\ud800"}`);
    expect(seen.at(-1)).toEqual({ login: 'a\ufffd' });
  });

  it('over 64 KB is PAYLOAD_TOO_LARGE', async () => {
    const res = await post(`{"login": "${'a'.repeat(66_000)}"}`);
    expect([res.status, await codeOf(res)]).toEqual([413, { code: 'PAYLOAD_TOO_LARGE' }]);
  });

  it('from another site is FORBIDDEN, from our own address taken', async () => {
    const foreign = await post('{"login": "a"}', { ...ORIGIN, Origin: 'https://evil.example' });
    expect([foreign.status, await codeOf(foreign)]).toEqual([403, { code: 'FORBIDDEN' }]);
    const none = await post('{"login": "a"}', { 'Content-Type': 'application/json' });
    expect(none.status).toBe(403);
    expect((await post('{"login": "a"}', { ...ORIGIN, Origin: base })).status).toBe(204);
    expect((await post('{"login": "a"}')).status).toBe(204);
  });
});

describe('answers', () => {
  it('an unexpected error is INTERNAL with an id and without its words', async () => {
    const res = await fetch(`${base}/api/broken`);
    const text = await res.text();
    expect(res.status).toBe(500);
    expect(text).toMatch(/"code":"INTERNAL","logId":"[0-9a-f]{8}"/);
    expect(text).not.toContain('79123456789');
  });

  it('an unknown path is NOT_FOUND', async () => {
    expect(await codeOf(await fetch(`${base}/api/nothing`))).toEqual({ code: 'NOT_FOUND' });
  });

  it('too many are RATE_LIMITED', async () => {
    const statuses: number[] = [];
    for (let call = 0; call < 3; call++) statuses.push((await fetch(`${base}/api/limited`)).status);
    expect(statuses).toEqual([200, 200, 429]);
  });

  it('carry a policy without inline code and forbid frames', async () => {
    const { headers } = await fetch(`${base}/v`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get('strict-transport-security')).toContain('max-age=31536000');
    expect(headers.get('permissions-policy')).toContain('camera=(self)');
  });
});

describe('the client', () => {
  it('is the citizen page at /v, the staff page at /app and below', async () => {
    expect(await (await fetch(`${base}/v`)).text()).toContain('citizen');
    expect(await (await fetch(`${base}/app/today/7`)).text()).toContain('staff');
    expect((await fetch(`${base}/v`)).headers.get('cache-control')).toBe('no-cache');
  });

  it('is the public page of groups at a group, an institution and a place', async () => {
    for (const path of ['/g/7', '/i/primer', '/e', '/m']) {
      expect(await (await fetch(base + path)).text()).toContain('groups');
    }
    expect((await fetch(`${base}/g`)).status).toBe(404);
  });

  it('a service worker and what names it are asked for anew each time, and answer for every page', async () => {
    const [worker, manifest] = [await fetch(`${base}/service-worker.js`), await fetch(`${base}/citizen.webmanifest`)];
    expect(worker.headers.get('content-type')).toContain('text/javascript');
    expect(manifest.headers.get('content-type')).toContain('application/manifest+json');
    for (const { headers } of [worker, manifest]) expect(headers.get('cache-control')).toBe('no-cache');
    const policy = worker.headers.get('content-security-policy');
    for (const directive of ["worker-src 'self'", "manifest-src 'self'"]) expect(policy).toContain(directive);
  });

  it('at / shows both ways, and the mark where browsers look for it', async () => {
    expect(await (await fetch(`${base}/`)).text()).toContain('both ways');
    expect((await fetch(`${base}/favicon.ico`)).headers.get('content-type')).toBe('image/svg+xml');
  });

  it('a person at an unknown address reads a page under the same policy, a program gets the code', async () => {
    const Accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
    const page = await fetch(`${base}/nosuch/place`, { headers: { Accept } });
    expect([page.status, await page.text()]).toEqual([404, '<h1>no such page</h1>']);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    for (const [path, headers] of [
      ['/nosuch', {}],
      ['/assets/gone.js', {}],
      ['/api/nosuch', { Accept }],
    ] as const) {
      expect(await codeOf(await fetch(`${base}${path}`, { headers }))).toEqual({ code: 'NOT_FOUND' });
    }
  });

  // Not by fetch: it unpacks what it gets.
  const asked = async (acceptEncoding: string) => {
    const options = { headers: { 'Accept-Encoding': acceptEncoding } };
    const answer = await new Promise<IncomingMessage>(done => get(`${base}/assets/app-7.js`, options, done));
    return { headers: answer.headers, body: await buffer(answer) };
  };

  it('is sent as the build compressed it, byte for byte, to browsers that take brotli', async () => {
    const { headers, body } = await asked('gzip, deflate, br, zstd');
    expect(body.equals(COMPRESSED)).toBe(true);
    expect(headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: expect.stringContaining('Accept-Encoding'),
    });
  });

  it('is sent otherwise to those that do not', async () => {
    expect((await asked('gzip')).headers['content-encoding']).toBe('gzip');
    expect((await asked('identity')).body.toString()).toBe(SCRIPT);
  });
});

describe('health', () => {
  it('live always, ready only when every part is', async () => {
    expect((await fetch(`${base}/health/live`)).status).toBe(200);
    isReady = false;
    const res = await fetch(`${base}/health/ready`);
    expect([res.status, await res.json()]).toEqual([503, { ok: false, notReady: ['database'] }]);
    isReady = true;
    expect((await fetch(`${base}/health/ready`)).status).toBe(200);
  });

  it('metrics are for the machine itself', async () => {
    expect(await (await fetch(`${base}/metrics`)).text()).toContain('priyom_http_seconds');
    const forwarded = await fetch(`${base}/metrics`, { headers: { 'X-Forwarded-For': '203.0.113.9' } });
    expect(forwarded.status).toBe(404);
  });
});
