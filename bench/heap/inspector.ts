import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { WebSocket } from 'ws';
import * as z from 'zod';
import { waitUntil } from '../../e2e/harness/wait-until.ts';

const run = promisify(execFile);

/** For the environment of the programs: each opens its debugger at a free port when it is asked to. */
export const INSPECTABLE = '--inspect-port=127.0.0.1:0';

const Targets = z.tuple([z.object({ webSocketDebuggerUrl: z.string() })]);
const Usage = z.object({ result: z.object({ usedSize: z.number() }) });

/** What a Node process still holds after its garbage was collected, KB. It must have been started `INSPECTABLE`. */
export async function liveHeapKb(pid: number): Promise<number> {
  const socket = new WebSocket(await debuggerOf(pid));
  await once(socket, 'open');
  try {
    await ask(socket, 1, 'HeapProfiler.enable');
    await ask(socket, 2, 'HeapProfiler.collectGarbage');
    const usage = Usage.parse(await ask(socket, 3, 'Runtime.getHeapUsage'));
    return usage.result.usedSize / 1024;
  } finally {
    socket.close();
  }
}

async function debuggerOf(pid: number): Promise<string> {
  let url = '';
  process.kill(pid, 'SIGUSR1');
  await waitUntil(async () => {
    for (const port of await portsOf(pid)) url ||= await debuggerAt(port);
    return url === '' ? `process ${pid} opens no debugger` : null;
  });
  return url;
}

async function portsOf(pid: number): Promise<number[]> {
  const { stdout } = await run('ss', ['-H', '-t', '-l', '-n', '-p']);
  const lines = stdout.split('\n').filter(line => line.includes(`pid=${pid},`));
  return lines.flatMap(line => Number(/127\.0\.0\.1:(\d+)/.exec(line)?.[1]) || []);
}

/** Empty where something else listens. */
async function debuggerAt(port: number): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/json/list`).catch(() => null);
  const targets = Targets.safeParse(await answer?.json().catch(() => null));
  return targets.success ? targets.data[0].webSocketDebuggerUrl : '';
}

async function ask(socket: WebSocket, id: number, method: string): Promise<unknown> {
  socket.send(JSON.stringify({ id, method }));
  for (;;) {
    const [data] = await once(socket, 'message');
    const message: unknown = JSON.parse(String(data));
    if (typeof message === 'object' && message !== null && 'id' in message && message.id === id) return message;
  }
}
