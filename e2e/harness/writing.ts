import type { Page } from 'puppeteer-core';

/** Null when one can write at once: the field has the focus and stands whole on the screen. */
export function whyNoWriting(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const field = document.activeElement;
    const { top, bottom } = field?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
    if (!(field instanceof HTMLTextAreaElement)) return `the focus is on ${field?.outerHTML.slice(0, 100)}`;
    return top >= 0 && bottom <= innerHeight ? null : `the field is at ${top}–${bottom} of ${innerHeight}`;
  });
}
