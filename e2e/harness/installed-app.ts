import type { Browser, Page } from 'puppeteer-core';
import { waitUntil } from './wait-until.ts';

/**
 * Puts the application on the screen and opens it by its icon, in a window of its own, as the browser itself does it.
 * Only with a browser that is spoken to by a pipe, and in its own profile: a private window installs nothing.
 */
export async function openByIcon(browser: Browser, origin: string, scope: string): Promise<Page> {
  const session = await browser.target().createCDPSession();
  const manifestId = origin + scope;
  await session.send('PWA.install', { manifestId, installUrlOrBundleUrl: manifestId });
  await session.send('PWA.changeAppUserSettings', { manifestId, displayMode: 'standalone' });
  const before = new Set(await browser.pages());
  await session.send('PWA.launch', { manifestId });
  await session.detach();
  return newPageOf(browser, before);
}

async function newPageOf(browser: Browser, before: ReadonlySet<Page>): Promise<Page> {
  const find = async () => (await browser.pages()).find(page => !before.has(page));
  await waitUntil(async () => ((await find()) ? null : 'the application has no window yet'));
  const opened = await find();
  if (!opened) throw new Error('the application has closed its window');
  return opened;
}

/** What the browser has against an installation: of the manifest's syntax, and of what it needs beyond that. */
export async function whyNotInstallable(page: Page): Promise<string[]> {
  const session = await page.createCDPSession();
  const { errors, url } = await session.send('Page.getAppManifest');
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  await session.detach();
  if (!url) return ['the page has no manifest'];
  return [...errors.map(({ message }) => message), ...installabilityErrors.map(({ errorId }) => errorId)];
}

/** The page's worker is there and answers for it. */
export async function workerAnswers(page: Page): Promise<void> {
  await waitUntil(async () =>
    (await page.evaluate(() => navigator.serviceWorker.controller?.state)) === 'activated'
      ? null
      : 'no service worker answers for the page',
  );
}

/** Titles and bodies of what the system shows for the page, of all its workers. */
export function noticesOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const registrations = await navigator.serviceWorker.getRegistrations();
    const shown = await Promise.all(registrations.map(registration => registration.getNotifications()));
    return shown.flat().map(({ title, body }) => `${title}. ${body}`);
  });
}
