import type { Browser } from 'puppeteer-core';
import { chromiumPath, launchBrowser } from '../browser.ts';
import type { Arm } from './arm.ts';

/**
 * A Chromium whose whole network is one arm of the star. `origins` count as secure there, as behind HTTPS. Whoever
 * started it closes it; should this process be killed, it ends with the pipe.
 */
export async function browserBehind(
  arm: Arm,
  origins: readonly string[],
  { asks = false, flags = [] }: { asks?: boolean; flags?: readonly string[] } = {},
): Promise<Browser> {
  const executablePath = await arm.within(chromiumPath());
  const secure = `--unsafely-treat-insecure-origin-as-secure=${origins.join(',')}`;
  // By pipe: the port of the debugger would be in the other namespace.
  return launchBrowser([secure, ...flags], { asks, executablePath, pipe: true, defaultViewport: null });
}
