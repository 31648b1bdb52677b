import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as z from 'zod';
import { freePort } from '../../e2e/harness/free-port.ts';
import { Program } from '../../sfu/test/harness/program.ts';
import { SECRET } from '../../sfu/test/harness/sfu.ts';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const run = promisify(execFile);
const Started = z.object({ port: z.int(), workers: z.array(z.int()) });

/** A media node under measurement: where to talk to it, and all its processes. */
export interface MediaNode {
  url: string;
  secret: string;
  pids: number[];
  stop(): Promise<void>;
}

export async function ours(workers = 1): Promise<MediaNode> {
  const program = Program.start({ LOG_LEVEL: 'info', WORKERS: String(workers) });
  const url = `ws://127.0.0.1:${await program.port()}`;
  const stop = async () => {
    for (const error of program.errors) console.error(error);
    program.signal('SIGTERM');
    await program.exitCode();
  };
  return { url, secret: SECRET, pids: [program.pid, ...program.workerPids], stop };
}

export async function stock(workers = 1): Promise<MediaNode> {
  const words = [here('stock-node.ts'), String(workers)];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  const started = Started.parse(JSON.parse(await firstLine(child)));
  return {
    url: `ws://127.0.0.1:${started.port}`,
    secret: SECRET,
    pids: [child.pid ?? 0, ...started.workers],
    stop: () => end(child),
  };
}

export interface PlainLoad {
  /** Packets a second that the forwarder is sent. */
  rate: number;
  bytes: number;
  seconds: number;
  /** To how many it sends each of them. */
  receivers: number;
}

/** A C program that sends on what it receives. */
export async function plainForwarder({ rate, bytes, seconds, receivers }: PlainLoad) {
  const program = join(await mkdtemp(join(tmpdir(), 'priyom-plain-')), 'plain');
  await run('cc', ['-O2', '-o', program, here('plain.c')]);
  const port = await freePort();
  const words = ['forward', port, receivers].map(String);
  const forwarder = spawn(program, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  await firstLine(forwarder);
  /** Gives the packets that came back to all receivers. */
  const load = async () => {
    const { stdout } = await run(program, ['load', port, receivers, rate, bytes, seconds].map(String));
    return Number(stdout.split(' ')[1]);
  };
  return { pid: forwarder.pid ?? 0, load, stop: () => end(forwarder) };
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('no output to read');
  const [line] = await once(createInterface(child.stdout), 'line');
  return String(line);
}

async function end(child: ChildProcess): Promise<void> {
  // mediasoup takes SIGTERM for itself and lets the program live.
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}
