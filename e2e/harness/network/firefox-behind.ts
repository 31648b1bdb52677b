import type { Browser } from 'puppeteer-core';
import { findFirefox, launchFirefox } from '../firefox.ts';
import { freePort } from '../free-port.ts';
import type { Arm } from './arm.ts';
import { DebugDoor } from './debug-door.ts';

/** A Firefox whose whole network is one arm of the star; its debugger is reached past it, by a door that closes with it. */
export async function firefoxBehind(arm: Arm, hosts: readonly string[]): Promise<Browser> {
  const debuggingPort = await freePort();
  const door = await DebugDoor.open(arm, debuggingPort);
  try {
    const executablePath = await arm.within(findFirefox() ?? '');
    const browser = await launchFirefox(hosts, { executablePath, debuggingPort });
    browser.once('disconnected', () => void door[Symbol.asyncDispose]());
    return browser;
  } catch (error) {
    await door[Symbol.asyncDispose]();
    throw error;
  }
}
