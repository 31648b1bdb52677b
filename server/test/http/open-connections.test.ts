import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { expect, it } from 'vitest';
import { OpenConnections } from '../../src/platform/http/open-connections.ts';

async function listening(http: Server): Promise<number> {
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const address = http.address();
  return typeof address === 'object' && address ? address.port : 0;
}

const closed = (http: Server) => new Promise<void>(resolve => http.close(() => resolve()));

/** Somebody whose network goes in the middle of a request: it never closes its side. */
async function unreachable(port: number): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  await once(socket, 'connect');
  socket.on('error', () => undefined).write('GET / HTTP/1.1\r\nHost: here\r\n\r\n');
  return socket;
}

it('a server ends although somebody who was connected cannot be reached any more', async () => {
  const http = createServer();
  const connections = new OpenConnections(http);
  const asked = once(http, 'request');
  const lost = await unreachable(await listening(http));
  await asked;
  const gone = once(lost, 'close');
  await connections.cutAfter(20, closed(http));
  lost.destroy();
  await gone;
  expect(http.listening).toBe(false);
});

it('an answer that is under way is still given', async () => {
  const http = createServer();
  const connections = new OpenConnections(http);
  const asked = once(http, 'request');
  const answer = fetch(`http://127.0.0.1:${await listening(http)}/`, { headers: { connection: 'close' } });
  const [, response] = await asked;
  const ended = connections.cutAfter(60_000, closed(http));
  response.end('said');
  expect(await (await answer).text()).toBe('said');
  await ended;
});
