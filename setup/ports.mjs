import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import { SetupFailure } from './failure.mjs';
import { isCode } from './lock.mjs';
import { words } from './texts.mjs';

/**
 * Whether a program could listen on this port now.
 *
 * @param {number} port
 * @param {'tcp' | 'udp'} [protocol]
 * @param {string} [host] TCP only; without it every address of the machine
 * @returns {Promise<boolean>}
 * @throws {SetupFailure} when this user may not listen there at all (below 1024)
 */
export function isPortFree(port, protocol = 'tcp', host) {
  return new Promise((resolve, reject) => {
    /** @param {unknown} error */
    const refused = error => {
      if (isCode(error, 'EACCES')) reject(new SetupFailure(words.portForbidden(port)));
      else resolve(false);
    };
    if (protocol === 'udp') {
      const socket = createSocket('udp4').once('error', refused);
      socket.bind(port, () => socket.close(() => resolve(true)));
    } else {
      const server = createServer().once('error', refused);
      server.listen({ port, host }, () => server.close(() => resolve(true)));
    }
  });
}

/**
 * @param {number} port
 * @param {string} variable the environment variable that chooses another port
 * @param {{protocol?: 'tcp' | 'udp', host?: string}} [where]
 * @throws {SetupFailure} a sentence with the port and how to choose another
 */
export async function assertPortFree(port, variable, where = {}) {
  if (!(await isPortFree(port, where.protocol, where.host))) throw new SetupFailure(words.portTaken(port, variable));
}

/** @returns {Promise<number>} a port of the loopback address that was free a moment ago */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen({ port: 0, host: '127.0.0.1' }, () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
