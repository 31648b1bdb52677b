import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const LOGS = fileURLToPath(new URL('../out/logs/', import.meta.url));

/** One of our programs as a process of its own, as in production; its output goes to e2e/out/logs. */
export class Program {
  readonly #name: string;
  readonly #script: string;
  readonly #env: Record<string, string>;
  #child: ChildProcess | null = null;
  #starts = 0;

  constructor(name: string, script: string, env: Record<string, string>) {
    this.#name = name;
    this.#script = script;
    this.#env = env;
  }

  get pid(): number {
    if (!this.#child?.pid) throw new Error(`${this.#name} is not running`);
    return this.#child.pid;
  }

  start(): void {
    mkdirSync(LOGS, { recursive: true });
    this.#starts += 1;
    const log = createWriteStream(`${LOGS}${this.#name}-${process.pid}-${this.#starts}.log`);
    const child = spawn(process.execPath, [this.#script], {
      cwd: ROOT,
      env: { ...process.env, ...this.#env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout?.pipe(log);
    child.stderr?.pipe(log);
    this.#child = child;
  }

  /** kill -9 or a polite stop; resolves when the process is gone. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise<void>(resolve => child.once('exit', () => resolve()));
    child.kill(signal);
    await gone;
  }
}
