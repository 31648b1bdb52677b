import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { io } from 'socket.io-client';
import { WebSocket } from 'ws';
import type { Peer } from './peer.ts';

const PROGRAM = fileURLToPath(new URL('bare.ts', import.meta.url));
const REQUEST = { items: [] };

/** bare.ts in a process of its own, and so many who ask it. */
export async function bare(parts: AsyncDisposableStack, way: 'ws' | 'socket.io', people: number): Promise<Peer> {
  const child = spawn(process.execPath, [PROGRAM, way], { stdio: ['ignore', 'pipe', 'inherit'] });
  parts.defer(() => void child.kill());
  const [port] = await once(createInterface(child.stdout), 'line');
  const connect = way === 'ws' ? overWs : overSocketIo;
  const asks: Peer['asks'] = [];
  for (let at = 0; at < people; at += 1) asks.push(await connect(parts, Number(port)));
  return { way, pid: child.pid ?? 0, asks };
}

async function overWs(parts: AsyncDisposableStack, port: number): Promise<() => Promise<unknown>> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}`);
  parts.defer(() => socket.terminate());
  await once(socket, 'open');
  let id = 0;
  return async () => {
    id += 1;
    const answered = once(socket, 'message');
    socket.send(JSON.stringify({ id, name: 'media:view', params: REQUEST }));
    await answered;
  };
}

async function overSocketIo(parts: AsyncDisposableStack, port: number): Promise<() => Promise<unknown>> {
  const socket = io(`http://127.0.0.1:${port}`, { transports: ['websocket'], forceNew: true });
  parts.defer(() => void socket.disconnect());
  await new Promise<void>(resolve => socket.once('connect', resolve));
  return () => socket.emitWithAck('media:view', REQUEST);
}
