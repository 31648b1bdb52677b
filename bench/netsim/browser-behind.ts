import type { Browser } from 'puppeteer-core';
import { chromiumPath, launchBrowser, WHOLE_RATE } from '../../e2e/harness/browser.ts';
import type { DelayLine } from './delay-line.ts';

/** A Chromium whose whole network is one arm of the star. `origins` count as secure there, as behind HTTPS. */
export async function browserBehind(line: DelayLine, arm: string, origins: readonly string[]): Promise<Browser> {
  const executablePath = await line.within(arm, chromiumPath());
  const flags = [WHOLE_RATE, `--unsafely-treat-insecure-origin-as-secure=${origins.join(',')}`];
  // By pipe: the port of the debugger would be in the other namespace.
  return launchBrowser(flags, { executablePath, pipe: true, defaultViewport: null });
}
