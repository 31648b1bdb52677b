import { existsSync } from 'node:fs';
import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer-core';

const PREFERENCES = {
  'media.navigator.streams.fake': true,
  'media.navigator.permission.disabled': true,
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

/** It gathers no candidates at 127.0.0.1: the sfu must be somewhere else. `hosts` count as secure, as behind HTTPS. */
export function launchFirefox(hosts: readonly string[], options: LaunchOptions = {}): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox() ?? '',
    headless: true,
    protocolTimeout: 180_000,
    defaultViewport: null,
    ...options,
    extraPrefsFirefox: { ...PREFERENCES, 'dom.securecontext.allowlist': hosts.join(',') },
  });
}
