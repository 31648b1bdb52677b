import { existsSync } from 'node:fs';
import puppeteer, { type Browser, type BrowserContext, type LaunchOptions, type Page } from 'puppeteer-core';
import { watchPeers } from './media-probe.ts';

const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Encoding and showing pictures is most of what a call costs: at ten a second two cores have room for the rest.
  '--use-fake-device-for-media-stream=fps=10',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--disable-features=WebRtcHideLocalIpsWithMdns',
];

/** Every site gets camera and microphone unasked, whatever is set for it. */
const ALLOWS_ALL = '--use-fake-ui-for-media-stream';

/** Chromium's own camera, twenty a second, for what is measured. Of a switch that is given twice the last counts. */
export const WHOLE_RATE = '--use-fake-device-for-media-stream';

/** @throws Error when there is none: the variable that names one. */
export function chromiumPath(): string {
  const path = process.env.CHROMIUM_PATH ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);
  if (!path) throw new Error('no Chromium: set CHROMIUM_PATH');
  return path;
}

interface BrowserOptions extends LaunchOptions {
  /** Devices are opened only where `allow` (own-devices.ts) has allowed them. */
  asks?: boolean;
}

/** `options`: how to start it where that is special, as in another network namespace. */
export function launchBrowser(
  extra: readonly string[] = [],
  { asks = false, ...options }: BrowserOptions = {},
): Promise<Browser> {
  const args = [...FLAGS, ...(asks ? [] : [ALLOWS_ALL]), ...extra];
  // Under a locale that is named but not installed Chromium finds no file with a Russian name.
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  return puppeteer.launch({ executablePath: chromiumPath(), protocolTimeout: 180_000, env, ...options, args });
}

export const SIZES = {
  phone: { width: 360, height: 740, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
  /** As narrow as a phone, but a mouse: a window that is resized later (a change of touch would load the page anew). */
  narrow: { width: 360, height: 740 },
  tablet: { width: 768, height: 1024 },
  desktop: { width: 1440, height: 900 },
} as const;

export interface Person {
  page: Page;
  context: BrowserContext;
  /** Errors the page's console has shown; a spec asserts that there are none. */
  errors: string[];
}

/** A person with a browser profile of their own: cookies and storage are not shared. */
export async function newPerson(browser: Browser, size: keyof typeof SIZES): Promise<Person> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', error => errors.push(String(error)));
  page.on('console', message => {
    // Chromium itself notes every 401; before a log-in that is the answer to «who am I».
    if (message.type() === 'error' && !message.text().includes('status of 401')) errors.push(message.text());
  });
  await page.setViewport(SIZES[size]);
  await page.setExtraHTTPHeaders({ 'accept-language': 'ru' });
  await watchPeers(page);
  return { page, context, errors };
}
