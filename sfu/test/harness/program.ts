import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { SECRET } from './sfu.ts';
import { waitUntil } from './wait-until.ts';

const MAIN = new URL('../../src/main.ts', import.meta.url).pathname;

/** The sfu as it is started in earnest: its own process, configured by the environment only. */
export class Program {
  readonly output: string[] = [];
  readonly #child: ChildProcess;

  private constructor(env: Record<string, string>) {
    const { PATH, HOME, MEDIASOUP_WORKER_BIN } = process.env;
    this.#child = spawn(process.execPath, [MAIN], { env: { PATH, HOME, MEDIASOUP_WORKER_BIN, ...env } });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      if (stream) createInterface(stream).on('line', line => this.output.push(line));
    }
  }

  /** On free ports of 127.0.0.1. */
  static start(settings: Record<string, string> = {}): Program {
    const defaults = {
      SFU_SECRET: SECRET,
      LISTEN_ADDRESS: '127.0.0.1',
      CONTROL_PORT: '0',
      RTC_PORT: '0',
      WORKERS: '1',
    };
    return new Program({ ...defaults, ...settings });
  }

  /** The control port, once it is ready. */
  async port(): Promise<number> {
    let port: number | undefined;
    await waitUntil(() => {
      const line = this.output.find(each => each.includes('"sfu ready"'));
      port = line && JSON.parse(line).port;
      return port ? null : `not ready: ${this.output.join('\n')}`;
    });
    return port ?? 0;
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** Process id of its only media worker. */
  get workerPid(): number {
    return this.workerPids[0] ?? 0;
  }

  /** Of all of them, successors included. */
  get workerPids(): number[] {
    return this.output.filter(line => line.includes('"worker up"')).map(line => JSON.parse(line).pid);
  }

  /** What it has complained of: lines of its log. */
  get errors(): string[] {
    return this.output.filter(line => /"level":[56]0/.test(line));
  }

  get isRunning(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  signal(name: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): void {
    this.#child.kill(name);
  }

  async exitCode(): Promise<number | null> {
    if (this.isRunning) await once(this.#child, 'exit');
    return this.#child.exitCode;
  }
}
