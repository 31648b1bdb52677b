import { connect, type Socket } from 'node:net';

export interface Scanner {
  readonly name: string;
  /** @returns what was found; null: nothing. @throws Error when it does not answer or cannot look */
  scan(parts: AsyncIterable<Buffer>): Promise<string | null>;
}

const PATIENCE_MS = 60_000;

/** `host:port`, or `unix:` and a path; null for the empty address. */
export function clamdAt(address: string): Scanner | null {
  if (address === '') return null;
  return { name: 'clamd', scan: parts => instream(open(address), parts) };
}

function open(address: string): Socket {
  if (address.startsWith('unix:')) return connect({ path: address.slice('unix:'.length) });
  const [host = '', port = ''] = address.split(':');
  return connect({ host, port: Number(port) });
}

/** clamd(8), INSTREAM: pieces with their length in front (32 bits, big-endian), an empty one at the end, one answer. */
async function instream(socket: Socket, parts: AsyncIterable<Buffer>): Promise<string | null> {
  const answer = answerOf(socket);
  // Heard of below; clamd may answer and close before everything was sent.
  answer.catch(() => undefined);
  try {
    socket.write('zINSTREAM\0');
    for await (const part of parts) {
      if (socket.destroyed) break;
      if (!socket.write(Buffer.concat([lengthOf(part.length), part]))) await drained(socket);
    }
    if (!socket.destroyed) socket.write(lengthOf(0));
    return verdictOf(await answer);
  } finally {
    socket.destroy();
  }
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

function drained(socket: Socket): Promise<void> {
  return new Promise(resolve => {
    socket.once('drain', resolve);
    socket.once('close', () => resolve());
  });
}

function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error('the scanner does not answer')));
    socket.on('data', piece => {
      text += piece.toString();
      if (text.includes('\0')) resolve(text);
    });
    socket.on('error', reject);
    socket.on('close', () => (text === '' ? reject(new Error('the scanner hung up')) : resolve(text)));
  });
}

/** `stream: OK`, `stream: Eicar-Test-Signature FOUND`, or an error. */
function verdictOf(answer: string): string | null {
  const line = answer.replace(/\0.*$/s, '').trim();
  if (line === 'stream: OK') return null;
  const found = /^stream: (.+) FOUND$/.exec(line)?.[1];
  if (found) return found;
  throw new Error(`the scanner answered: ${line.slice(0, 200)}`);
}
