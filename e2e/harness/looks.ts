import type { Page } from 'puppeteer-core';
import { axeFindings, shoot } from './screen.ts';
import { waitUntil } from './wait-until.ts';

const WIDTHS = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
] as const;
type Theme = 'light' | 'dark';

/** Every width in both themes takes minutes: OPERATIONS names the command. */
const EVERY_LOOK = process.env.EVERY_LOOK === '1';

/**
 * Looks at a page as it is at every width, light and dark: pictures for people, findings for the spec. The page itself
 * stays in its state; afterwards it has the size that it had. By default axe and the camera see the two that differ most.
 */
export class Looks {
  readonly #findings: string[] = [];

  /** «name at width: what is wrong», of everything looked at since the last time. */
  findings(): string[] {
    return this.#findings.splice(0);
  }

  async at(page: Page, name: string): Promise<void> {
    const before = page.viewport();
    for (const size of WIDTHS) {
      await page.setViewport(size);
      for (const theme of ['light', 'dark'] as const) await this.#in(theme, page, name, size.width);
    }
    await setTheme(page, 'light');
    await page.setViewport(before);
  }

  async #in(theme: Theme, page: Page, name: string, width: number): Promise<void> {
    const isTypical = (width === 360 && theme === 'light') || (width === 1440 && theme === 'dark');
    if (theme === 'dark' && !isTypical && !EVERY_LOOK) return;
    await setTheme(page, theme);
    await settled(page);
    const place = `${name}-${width}${theme === 'dark' ? '-dark' : ''}`;
    const sideways = await sidewaysBy(page);
    if (sideways > 0) this.#findings.push(`${place}: scrolls sideways by ${sideways} px`);
    if (!isTypical && !EVERY_LOOK) return;
    await shoot(page, place);
    for (const finding of await axeFindings(page)) this.#findings.push(`${place}: ${finding}`);
  }
}

function setTheme(page: Page, theme: Theme): Promise<void> {
  return page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
}

/** Laid out anew, and what moves has come to rest. Asked again and again: a promise of a page may never be kept. */
async function settled(page: Page): Promise<void> {
  await waitUntil(async () => {
    const moving = await page.evaluate(() =>
      document
        .getAnimations()
        .filter(each => each.playState === 'running' && Number(each.effect?.getComputedTiming().endTime) < 2_000)
        .map(each => (each.effect instanceof KeyframeEffect ? (each.effect.target?.className ?? '') : '')),
    );
    return moving.length === 0 ? null : `still moves: ${moving.join(', ')}`;
  });
}

function sidewaysBy(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}
