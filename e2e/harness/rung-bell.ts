import type { Page } from 'puppeteer-core';
import { waitUntil } from './wait-until.ts';

/**
 * Hears, from now on, what the page rings: a ring has tones again and again and is over when what they sound in is
 * closed. A silent page between two tones is no end of it.
 */
export async function listenForBell(page: Page): Promise<{ rings(): Promise<void>; isSilent(): Promise<void> }> {
  await page.evaluate(() => {
    const heard = new Set<BaseAudioContext>();
    const prepare = BaseAudioContext.prototype.createOscillator;
    BaseAudioContext.prototype.createOscillator = function tone() {
      heard.add(this);
      return prepare.call(this);
    };
    window.priyomBell = () => [...heard].map(({ state }) => state);
  });
  const states = () => page.evaluate(() => window.priyomBell?.() ?? []);
  return {
    rings: () => waitUntil(async () => ((await states()).includes('running') ? null : 'nothing rings')),
    isSilent: () =>
      waitUntil(async () => ((await states()).every(state => state === 'closed') ? null : 'it still rings')),
  };
}

declare global {
  interface Window {
    priyomBell?: () => AudioContextState[];
  }
}
