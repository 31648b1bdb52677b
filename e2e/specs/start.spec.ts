import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reads } from '../actors/by-words.ts';
import { launchBrowser, newPerson } from '../harness/browser.ts';
import { freePort } from '../harness/free-port.ts';
import { waitUntil } from '../harness/wait-until.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** `npm start` in a terminal: what it prints, and Ctrl-C. */
class Terminal {
  #printed = '';
  readonly #child: ChildProcess;

  constructor(env: Record<string, string>) {
    this.#child = spawn(process.execPath, ['setup/start.mjs'], { cwd: ROOT, env: { ...process.env, ...env } });
    for (const output of [this.#child.stdout, this.#child.stderr]) {
      output?.setEncoding('utf8').on('data', (text: string) => {
        this.#printed += text;
      });
    }
  }

  /** The citizen's link of the banner, as soon as everything runs. */
  async link(): Promise<string> {
    await waitUntil(() => (this.#isReady ? null : `npm start has printed:\n${this.#printed}`), { withinMs: 120_000 });
    const link = /http:\S+\/v#\S+/.exec(this.#printed)?.[0];
    if (!link) throw new Error(`no link in what it printed:\n${this.#printed}`);
    return link;
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

/** What README promises of the first command: set up, started, a link to try, nothing lost by Ctrl-C. */
describe('npm start', () => {
  let dataDir = '';
  let env: Record<string, string> = {};
  let browser: Browser;
  let terminal: Terminal | undefined;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'priyom-start-'));
    browser = await launchBrowser();
    const [port, control, media, database] = [await freePort(), await freePort(), await freePort(), await freePort()];
    const ports = { PORT: port, CONTROL_PORT: control, RTC_PORT: media, PRIYOM_DB_PORT: database };
    const own = Object.fromEntries(Object.entries(ports).map(([name, value]) => [name, String(value)]));
    env = { ...own, PRIYOM_DATA: dataDir, WORKERS: '1', MONGODB_URI: '' };
  });

  afterAll(async () => {
    await terminal?.interrupt();
    await browser.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  async function opens(link: string): Promise<void> {
    expect((await fetch(new URL('/health/ready', link))).status).toBe(200);
    const { page, context } = await newPerson(browser, 'phone');
    await page.goto(link);
    await reads(page, 'Открыть встречу');
    await context.close();
  }

  it('gives a citizen’s link that opens, stops by Ctrl-C and goes on with the same data', async () => {
    terminal = new Terminal(env);
    const first = await terminal.link();
    await opens(first);
    expect(await terminal.interrupt()).toBe(0);
    terminal = new Terminal(env);
    expect(await terminal.link()).toBe(first);
    await opens(first);
    expect(await terminal.interrupt()).toBe(0);
  });
});
