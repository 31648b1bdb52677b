import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, get as getPlain, type IncomingMessage } from 'node:http';
import { get as getSecure } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CertificateFiles, ensureCertificates } from '../../../setup/lan/kept-certificates.mjs';
import { createHttpApp } from '../../src/platform/http/http-app.ts';
import { phoneDoor } from '../../src/platform/http/phone-door.ts';
import { toTlsDoor } from '../../src/platform/http/plain-door.ts';
import { openTlsDoor } from '../../src/platform/http/tls-door.ts';
import { createMetrics } from '../../src/platform/metrics.ts';
import { quietLog } from '../harness/database.ts';

const HOST = '192.168.1.5';
const folder = mkdtempSync(join(tmpdir(), 'doors-'));
writeFileSync(join(folder, 'phone.html'), '<a href="https://address.invalid/v">Открыть</a>');
writeFileSync(join(folder, 'phone-en.html'), '<a href="https://address.invalid/v">Open</a>');
writeFileSync(join(folder, 'citizen.html'), '<h1>citizen</h1>');

let files: CertificateFiles;
let publicUrl: URL;
let plainPort = 0;
let close = (): void => undefined;

beforeAll(async () => {
  files = await ensureCertificates(folder, [HOST, '127.0.0.1']);
  const { certificate, key, authority } = files;
  const tls = createServer().listen(0);
  const address = tls.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  await new Promise(done => tls.close(done));
  publicUrl = new URL(`https://${HOST}:${port}`);
  const app = createHttpApp({
    publicUrl,
    log: quietLog,
    metrics: createMetrics(),
    readyChecks: [],
    api: [],
    doors: [phoneDoor({ publicUrl, caFile: authority, clientDir: folder }), toTlsDoor(publicUrl)],
    bindsToHttps: false,
    clientDir: folder,
  });
  const http = createServer(app);
  await new Promise<void>(done => http.listen(0, '127.0.0.1', done));
  const own = http.address();
  plainPort = own && typeof own === 'object' ? own.port : 0;
  const closeTls = await openTlsDoor(http, { port, keyFile: key, certFile: certificate });
  close = () => {
    closeTls();
    http.closeAllConnections();
    http.close();
  };
});
afterAll(() => {
  close();
  rmSync(folder, { recursive: true, force: true });
});

interface Asked {
  path: string;
  host?: string;
  method?: string;
  language?: string;
}

/** The plain door, as a browser under another host name finds it. */
function plain({ path, host = `${HOST}:${plainPort}`, method = 'GET', language = 'ru' }: Asked) {
  return new Promise<IncomingMessage>((resolve, reject) => {
    const headers = { host, 'accept-language': language, accept: 'text/html' };
    getPlain({ port: plainPort, host: '127.0.0.1', path, method, headers }, resolve).once('error', reject);
  });
}
const textOf = async (answer: IncomingMessage): Promise<string> => String(await buffer(answer));

describe('the https door of the server’s own', () => {
  it('serves what the plain one serves, with a certificate of the authority that it hands out', async () => {
    const ca = new X509Certificate(await buffer(await plain({ path: '/ca.crt' }))).toString();
    expect(ca.trim()).toBe(readFileSync(files.authority, 'utf8').trim());
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      getSecure({ port: publicUrl.port, host: '127.0.0.1', path: '/v', ca }, resolve).once('error', reject);
    });
    expect(await textOf(answer)).toContain('citizen');
    // Whoever has met a certificate that nobody knows must not be bound to https for a year.
    expect(answer.headers['strict-transport-security']).toBeUndefined();
    expect(answer.headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
    expect(answer.headers['content-security-policy']).toContain(`wss://${publicUrl.host}`);
  });

  it('is where others are sent from the plain one, with path and question, and never to another host', async () => {
    const answer = await plain({ path: '/v?a=b' });
    expect([answer.statusCode, answer.headers.location]).toEqual([307, `${publicUrl.origin}/v?a=b`]);
    expect((await plain({ path: '//evil.example/' })).headers.location).toBe(`${publicUrl.origin}//evil.example/`);
    expect((await plain({ path: 'http://evil.example/' })).statusCode).toBe(403);
    expect((await plain({ path: '/api/auth/sign-in', method: 'POST' })).statusCode).toBe(403);
  });

  it('leaves this machine’s own browser at the plain one', async () => {
    for (const host of [`localhost:${plainPort}`, `127.0.0.1:${plainPort}`, `[::1]:${plainPort}`]) {
      expect((await plain({ path: '/v', host })).statusCode).toBe(200);
    }
    expect((await plain({ path: '/v', host: 'localhost.evil.example' })).statusCode).toBe(307);
  });

  it('tells a phone about the certificate without https, in its language', async () => {
    expect(await textOf(await plain({ path: '/phone' }))).toBe(`<a href="${publicUrl.origin}/v">Открыть</a>`);
    expect(await textOf(await plain({ path: '/ca', language: 'en' }))).toContain('Open');
    const file = await plain({ path: '/ca.crt' });
    expect(file.headers['content-type']).toBe('application/x-x509-ca-cert');
  });
});
