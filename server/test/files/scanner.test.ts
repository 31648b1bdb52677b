import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { clamdAt } from '../../src/files/scanner.ts';
import { newId } from '../../src/platform/ids.ts';

/** The string by which scanners are tried (eicar.org), in two halves: a scanner of this machine is not to find it here. */
const EICAR = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$${'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'}`;

let server: Server | undefined;
afterEach(() => new Promise<void>(done => (server ? server.close(() => done()) : done())));

/** Speaks INSTREAM as clamd does: reads the pieces by their lengths, answers after the empty one. */
function speakClamd(socket: Socket): void {
  let all = Buffer.alloc(0);
  socket.on('error', () => undefined);
  socket.on('data', piece => {
    all = Buffer.concat([all, Buffer.from(piece)]);
    const head = 'zINSTREAM\0';
    if (all.subarray(0, head.length).toString() !== head) return void socket.end('UNKNOWN COMMAND\0');
    const pieces: Buffer[] = [];
    for (let at = head.length; at + 4 <= all.length; ) {
      const length = all.readUInt32BE(at);
      if (length === 0) return void socket.end(verdict(Buffer.concat(pieces)));
      if (at + 4 + length > all.length) return;
      pieces.push(all.subarray(at + 4, at + 4 + length));
      at += 4 + length;
    }
  });
}

function verdict(bytes: Buffer): string {
  if (bytes.length > 1_000_000) return 'INSTREAM size limit exceeded. ERROR\0';
  return bytes.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0';
}

async function listening(speak: (socket: Socket) => void, path?: string): Promise<string> {
  const started = createServer(speak);
  server = started;
  await new Promise<void>(done => (path ? started.listen(path, done) : started.listen(0, '127.0.0.1', done)));
  const address = started.address();
  return typeof address === 'object' && address ? `127.0.0.1:${address.port}` : `unix:${path}`;
}

async function* parts(...all: Buffer[]): AsyncGenerator<Buffer> {
  yield* all;
}

it('a clean file is clean, over TCP and over a socket of the machine', async () => {
  const scanner = clamdAt(await listening(speakClamd));
  expect(await scanner?.scan(parts(Buffer.alloc(300_000), Buffer.from('чисто')))).toBeNull();
  server?.close();
  const local = clamdAt(await listening(speakClamd, join(tmpdir(), `clamd-${newId()}`)));
  expect(await local?.scan(parts(Buffer.from('чисто')))).toBeNull();
});

it('what is found has its name, also across two pieces', async () => {
  const scanner = clamdAt(await listening(speakClamd));
  const [head, tail] = [EICAR.slice(0, 30), EICAR.slice(30)];
  expect(await scanner?.scan(parts(Buffer.from(head), Buffer.from(tail)))).toBe('Eicar-Test-Signature');
});

it('a scanner that cannot look, hangs up or is not there is no «clean»', async () => {
  const scanner = clamdAt(await listening(speakClamd));
  await expect(scanner?.scan(parts(Buffer.alloc(1_000_001)))).rejects.toThrow('size limit exceeded');
  server?.close();
  const rude = clamdAt(await listening(socket => void socket.destroy()));
  await expect(rude?.scan(parts(Buffer.from('x')))).rejects.toThrow();
  const nobody = clamdAt('127.0.0.1:1');
  await expect(nobody?.scan(parts(Buffer.from('x')))).rejects.toThrow();
});

it('without an address there is none', () => {
  expect(clamdAt('')).toBeNull();
});
