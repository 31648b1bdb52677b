import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, createServer } from 'node:tls';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeServer } from './certificate.mjs';
import { type CertificateFiles, ensureCertificates } from './kept-certificates.mjs';

const DAY_MS = 86_400_000;
const HOME = ['192.168.1.5', 'localhost', '127.0.0.1'];
const later = (days: number): Date => new Date(Date.now() + days * DAY_MS);

let dataDir = '';
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'priyom-lan-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const textsOf = async ({ authority, certificate, key }: CertificateFiles) => ({
  authority: await readFile(authority, 'utf8'),
  certificate: await readFile(certificate, 'utf8'),
  key: await readFile(key, 'utf8'),
});

/** What a browser that trusts the authority thinks of a server with this certificate: null, or what it objects to. */
async function objection(shown: { key: string; certificate: string }, ca: string) {
  const server = createServer({ key: shown.key, cert: shown.certificate }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  // Whether the chain holds; the names are asked for by themselves.
  const socket = connect({ port, ca, rejectUnauthorized: false, checkServerIdentity: () => undefined });
  await once(socket, 'secureConnect');
  const error = socket.authorizationError ? String(socket.authorizationError) : null;
  socket.destroy();
  server.close();
  return error;
}

describe('certificates of a desk', () => {
  test('stand for each name of the machine, and a browser that trusts the authority takes them', async () => {
    const made = await textsOf(await ensureCertificates(dataDir, HOME));
    const shown = new X509Certificate(made.certificate);
    for (const ip of ['192.168.1.5', '127.0.0.1']) expect(shown.checkIP(ip)).toBe(ip);
    expect(shown.checkHost('localhost')).toBe('localhost');
    expect(shown.checkIP('192.168.1.6')).toBeUndefined();
    expect(await objection(made, made.authority)).toBeNull();
    expect(shown.validToDate.getTime() - shown.validFromDate.getTime()).toBeLessThanOrEqual(398 * DAY_MS);
  });

  test('are for their owner only', async () => {
    const files = await ensureCertificates(dataDir, HOME);
    expect((await stat(files.key)).mode & 0o777).toBe(0o600);
    expect((await stat(join(dataDir, 'lan', 'authority.key'))).mode & 0o777).toBe(0o600);
    expect((await stat(join(dataDir, 'lan'))).mode & 0o777).toBe(0o700);
  });

  test('stay what they are until 30 days before their end, then only the shown one is new', async () => {
    const first = await textsOf(await ensureCertificates(dataDir, HOME));
    expect(await textsOf(await ensureCertificates(dataDir, HOME, later(360)))).toEqual(first);
    const next = await textsOf(await ensureCertificates(dataDir, HOME, later(370)));
    expect(next.authority).toBe(first.authority);
    expect(next.certificate).not.toBe(first.certificate);
    expect(new X509Certificate(next.certificate).validToDate.getTime()).toBeGreaterThan(later(700).getTime());
  });

  test('follow the machine into another network; a phone that trusts the authority goes on trusting it', async () => {
    const first = await textsOf(await ensureCertificates(dataDir, HOME));
    const next = await textsOf(await ensureCertificates(dataDir, ['10.1.2.3', 'localhost', '127.0.0.1']));
    expect(next.authority).toBe(first.authority);
    expect(new X509Certificate(next.certificate).checkIP('10.1.2.3')).toBe('10.1.2.3');
    expect(new X509Certificate(next.certificate).checkIP('192.168.1.5')).toBeUndefined();
    expect(await objection(next, first.authority)).toBeNull();
  });

  test('a stolen authority stands for nobody outside local networks', async () => {
    const { authority } = await textsOf(await ensureCertificates(dataDir, HOME));
    const key = await readFile(join(dataDir, 'lan', 'authority.key'), 'utf8');
    const title = /CN=(.*)/.exec(new X509Certificate(authority).subject)?.[1] ?? '';
    const forged = (name: string) => makeServer({ key, certificate: authority, title }, 'x', [name], new Date());
    for (const name of ['printer.local', '192.168.77.1', '10.9.9.9']) {
      expect(await objection(forged(name), authority)).toBeNull();
    }
    for (const name of ['bank.example', '203.0.113.1', '2001:db8::1']) {
      expect(await objection(forged(name), authority)).not.toBeNull();
    }
  });

  test('an address that the authority may not stand for gets a new authority', async () => {
    const first = await textsOf(await ensureCertificates(dataDir, HOME));
    const next = await textsOf(await ensureCertificates(dataDir, ['203.0.113.7', 'localhost']));
    expect(next.authority).not.toBe(first.authority);
    expect(await objection(next, next.authority)).toBeNull();
  });

  test('a broken file, or a key of another certificate, is made anew', async () => {
    const files = await ensureCertificates(dataDir, HOME);
    const first = await textsOf(files);
    await writeFile(files.certificate, 'nothing');
    const second = await textsOf(await ensureCertificates(dataDir, HOME));
    expect(second.authority).toBe(first.authority);
    expect(await objection(second, second.authority)).toBeNull();
    await writeFile(files.key, first.key);
    const third = await textsOf(await ensureCertificates(dataDir, HOME));
    expect(await objection(third, third.authority)).toBeNull();
  });
});
