import { existsSync } from 'node:fs';
import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer-core';
import * as z from 'zod';

const PREFERENCES = {
  'media.navigator.streams.fake': true,
  // A machine without a sound card: without it no AudioContext ever runs.
  'media.cubeb.force_mock_context': true,
  'intl.accept_languages': 'ru',
};

/** null: there is none. */
export function findFirefox(): string | null {
  const paths = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];
  return process.env.FIREFOX_PATH ?? paths.find(existsSync) ?? null;
}

/** null: there is one. Else the sentence that a spec skips itself with. */
export function whyNoFirefox(): string | null {
  return findFirefox() ? null : 'no Firefox: set FIREFOX_PATH';
}

/**
 * It gathers no candidates at 127.0.0.1: the sfu must be somewhere else. `hosts` count as secure, as behind HTTPS. `asks`:
 * devices are opened only where `allow` (own-devices.ts) has allowed them.
 */
export function launchFirefox(
  hosts: readonly string[],
  { asks = false, ...options }: LaunchOptions & { asks?: boolean } = {},
): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox() ?? '',
    headless: true,
    // For `setPreference`.
    args: ['--remote-allow-system-access'],
    protocolTimeout: 180_000,
    defaultViewport: null,
    ...options,
    extraPrefsFirefox: {
      ...PREFERENCES,
      'media.navigator.permission.disabled': !asks,
      'dom.securecontext.allowlist': hosts.join(','),
    },
  });
}

/** While it runs, as the person's press in its own settings would. @throws Error when it cannot be reached */
export async function setPreference(browser: Browser, name: string, value: number): Promise<void> {
  const connection: unknown = Reflect.get(browser, 'connection');
  if (!isConnection(connection)) throw new Error('the browser has no connection by WebDriver BiDi');
  const tree = Windows.parse(await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' }));
  await connection.send('script.evaluate', {
    expression: `Services.prefs.setIntPref(${JSON.stringify(name)}, ${value})`,
    target: { context: tree.result.contexts[0]?.context },
    awaitPromise: false,
  });
}

/** The browser's own windows, around the pages. */
const Windows = z.object({ result: z.object({ contexts: z.array(z.object({ context: z.string() })).min(1) }) });

interface Connection {
  send(method: string, params: object): Promise<unknown>;
}

function isConnection(value: unknown): value is Connection {
  return typeof value === 'object' && value !== null && 'send' in value;
}
