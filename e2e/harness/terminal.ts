import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.ts';
import { waitUntil } from './wait-until.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Ports of its own for everything that `npm start` runs. */
export async function startVariables(dataDir: string): Promise<Record<string, string>> {
  const names = ['PORT', 'CONTROL_PORT', 'RTC_PORT', 'PRIYOM_DB_PORT'];
  const ports: [string, string][] = [];
  for (const name of names) ports.push([name, String(await freePort())]);
  return { ...Object.fromEntries(ports), PRIYOM_DATA: dataDir, WORKERS: '1', MONGODB_URI: '' };
}

/** `npm start` in a terminal: what it prints, and Ctrl-C. */
export class Terminal {
  #printed = '';
  readonly #child: ChildProcess;

  constructor(env: Record<string, string>, given: readonly string[] = []) {
    this.#child = spawn(process.execPath, ['setup/start.mjs', ...given], {
      cwd: ROOT,
      env: { ...process.env, ...env },
    });
    for (const output of [this.#child.stdout, this.#child.stderr]) {
      output?.setEncoding('utf8').on('data', (text: string) => {
        this.#printed += text;
      });
    }
  }

  get printed(): string {
    return this.#printed;
  }

  /** The citizen's link of the banner, as soon as everything runs. */
  link(): Promise<string> {
    return this.prints(/https?:\S+\/v#\S+/);
  }

  /** Something of the banner, as soon as everything runs. */
  async prints(what: RegExp): Promise<string> {
    const found = () => (this.#isReady ? what.exec(this.#printed) : null);
    await waitUntil(() => (found() ? null : `no ${what} in what npm start has printed:\n${this.#printed}`), {
      withinMs: 120_000,
    });
    const [all = '', part] = found() ?? [];
    return part ?? all;
  }

  get #isReady(): boolean {
    return /^(Ready in|Готово за)/m.test(this.#printed);
  }

  /** @returns the exit code */
  async interrupt(): Promise<number | null> {
    if (this.#child.exitCode === null) {
      this.#child.kill('SIGINT');
      await once(this.#child, 'exit');
    }
    return this.#child.exitCode;
  }
}
