import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reads } from '../actors/by-words.ts';
import { launchBrowser, newPerson } from '../harness/browser.ts';
import { startVariables, Terminal } from '../harness/terminal.ts';

/** What README promises of the first command: set up, started, a link to try, nothing lost by Ctrl-C. */
describe('npm start', () => {
  let dataDir = '';
  let env: Record<string, string> = {};
  let browser: Browser;
  let terminal: Terminal | undefined;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'priyom-start-'));
    browser = await launchBrowser();
    env = await startVariables(dataDir);
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
    expect(first).toMatch(/^http:\/\/localhost:/);
    await opens(first);
    expect(await terminal.interrupt()).toBe(0);
    terminal = new Terminal(env);
    expect(await terminal.link()).toBe(first);
    await opens(first);
    expect(await terminal.interrupt()).toBe(0);
  });
});
