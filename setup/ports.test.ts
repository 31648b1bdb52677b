import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { assertPortFree, freePort, isPortFree } from './ports.mjs';
import { words } from './texts.mjs';

test('a port with a listener is taken, with a sentence that names it and the variable', async () => {
  const port = await freePort();
  expect(await isPortFree(port)).toBe(true);
  const server = createServer().listen(port);
  await once(server, 'listening');
  expect(await isPortFree(port)).toBe(false);
  await expect(assertPortFree(port, 'PORT')).rejects.toThrow(words.portTaken(port, 'PORT'));
  expect(words.portTaken(port, 'PORT')).toContain(`PORT=${port + 100}`);
  server.close();
  await once(server, 'close');
  await assertPortFree(port, 'PORT');
});

test('UDP is looked at on its own', async () => {
  const socket = createSocket('udp4').bind(0);
  await once(socket, 'listening');
  const { port } = socket.address();
  expect(await isPortFree(port, 'udp')).toBe(false);
  expect(await isPortFree(port, 'tcp')).toBe(true);
  socket.close();
});
