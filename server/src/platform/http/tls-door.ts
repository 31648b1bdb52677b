import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, Server } from 'node:http';
import { createServer, TLSSocket } from 'node:tls';

export interface TlsDoor {
  port: number;
  keyFile: string;
  certFile: string;
}

/** A second door of the same server: who comes by https is handed to it as if by the first. Gives how to close it. */
export async function openTlsDoor(http: Server, { port, keyFile, certFile }: TlsDoor): Promise<() => void> {
  const [key, cert] = await Promise.all([readFile(keyFile), readFile(certFile)]);
  const door = createServer({ key, cert, ALPNProtocols: ['http/1.1'], minVersion: 'TLSv1.2' }, socket =>
    http.emit('connection', socket),
  );
  door.listen(port);
  await once(door, 'listening');
  return () => void door.close();
}

export const isEncrypted = ({ socket }: Pick<IncomingMessage, 'socket'>): boolean => socket instanceof TLSSocket;
