import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as z from 'zod';

const MAIN = fileURLToPath(new URL('../../../sfu/src/main.ts', import.meta.url));
const Ready = z.object({ msg: z.literal('sfu ready'), port: z.int(), bootId: z.string() });
const PATIENCE_MS = 20_000;

/** A real media node in a process of its own, with a real worker. */
export class SfuProcess {
  readonly port: number;
  readonly bootId: string;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, { port, bootId }: z.infer<typeof Ready>) {
    this.#child = child;
    this.port = port;
    this.bootId = bootId;
  }

  /** @param as port 0: any free one; a restarted node keeps the one that servers dial. */
  static async start(secret: string, { port = 0, nodeId = 'sfu-1' } = {}): Promise<SfuProcess> {
    const child = spawn(process.execPath, [MAIN], {
      env: {
        ...process.env,
        SFU_SECRET: secret,
        CONTROL_PORT: String(port),
        NODE_ID: nodeId,
        LISTEN_ADDRESS: '127.0.0.1',
        RTC_PORT: '0',
        WORKERS: '1',
        LOG_LEVEL: 'info',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return new SfuProcess(child, await readiness(child));
  }

  get url(): string {
    return `ws://127.0.0.1:${this.port}`;
  }

  /** kill -9 of its only worker; the node starts another one after a pause that grows. */
  async killWorker(): Promise<void> {
    const { stdout } = await promisify(execFile)('pgrep', ['-P', String(this.#child.pid)]);
    process.kill(Number(stdout.trim()), 'SIGKILL');
  }

  /** kill -9: no good-bye. */
  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    this.#child.kill('SIGKILL');
    await once(this.#child, 'exit');
  }
}

async function readiness(child: ChildProcess): Promise<z.infer<typeof Ready>> {
  if (!child.stdout) throw new Error('the sfu has no output');
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  for await (const line of createInterface({ input: child.stdout })) {
    const ready = Ready.safeParse(jsonOf(line));
    if (!ready.success) continue;
    clearTimeout(timer);
    child.stdout.resume();
    return ready.data;
  }
  throw new Error('the sfu ended before it was ready: see above');
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
