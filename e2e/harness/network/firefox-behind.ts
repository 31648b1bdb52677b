import type { Browser } from 'puppeteer-core';
import { findFirefox, launchFirefox } from '../firefox.ts';
import { freePort } from '../free-port.ts';
import type { Arm } from './arm.ts';
import { DebugDoor } from './debug-door.ts';

/** As `browserBehind`. The debugger is reached past the arm, by a door that closes with the browser. */
export async function firefoxBehind(
  arm: Arm,
  origins: readonly string[],
  { asks = false }: { asks?: boolean } = {},
): Promise<Browser> {
  const hosts = origins.map(origin => new URL(origin).hostname);
  const debuggingPort = await freePort();
  const door = await DebugDoor.open(arm, debuggingPort);
  try {
    const executablePath = await arm.within(findFirefox() ?? '');
    const browser = await launchFirefox(hosts, { asks, executablePath, debuggingPort });
    browser.once('disconnected', () => void door[Symbol.asyncDispose]());
    return browser;
  } catch (error) {
    await door[Symbol.asyncDispose]();
    throw error;
  }
}
