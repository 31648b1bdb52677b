import { readdir, readFile } from 'node:fs/promises';
import * as z from 'zod';
import type { Stack } from '../../e2e/harness/stack.ts';
import { residentMb } from '../resident.ts';
import { liveHeapKb } from './inspector.ts';

/** What the programs hold. */
export interface Services {
  rooms: number;
  peers: number;
  /** Of the Node programs, after garbage collection. */
  heapKb: Record<'server' | 'sfu', number>;
  residentMb: Record<Program, number>;
  /** Sockets, files and pipes that are open. */
  descriptors: Record<Program, number>;
}

const Load = z.object({ rooms: z.int(), peers: z.int() });

type Program = 'server' | 'sfu' | 'worker';

export async function servicesOf(stack: Stack): Promise<Services> {
  const pids = { server: stack.server.pid, sfu: stack.sfu.pid, worker: await stack.workerPid() };
  const { rooms, peers } = await mediaLoad(stack);
  const heapKb = { server: await liveHeapKb(pids.server), sfu: await liveHeapKb(pids.sfu) };
  const [resident, descriptors] = [await each(pids, residentMb), await each(pids, openDescriptors)];
  return { rooms, peers, heapKb, residentMb: resident, descriptors };
}

/** What the node has open, as it tells its operator. */
export async function mediaLoad(stack: Stack): Promise<{ rooms: number; peers: number }> {
  const environment = await readFile(`/proc/${stack.sfu.pid}/environ`, 'utf8');
  const port = /(?:^|\0)CONTROL_PORT=(\d+)/.exec(environment)?.[1];
  const response = await fetch(`http://127.0.0.1:${port}/health`);
  return Load.parse(await response.json());
}

async function each(
  pids: Record<Program, number>,
  read: (pid: number) => Promise<number>,
): Promise<Record<Program, number>> {
  const [server, sfu, worker] = await Promise.all([read(pids.server), read(pids.sfu), read(pids.worker)]);
  return { server, sfu, worker };
}

async function openDescriptors(pid: number): Promise<number> {
  return (await readdir(`/proc/${pid}/fd`)).length;
}
