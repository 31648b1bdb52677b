import type { Page } from 'puppeteer-core';

/** The other's picture stands in a window of its own over everything (picture in picture). */
export function isSmall(page: Page): Promise<boolean> {
  return page.evaluate(() => document.pictureInPictureElement !== null);
}

/** From now on: how often the page itself has put its small window away; known after the page has gone, too. */
export async function timesPutAway(page: Page): Promise<() => number> {
  let times = 0;
  await page.exposeFunction('priyomPutAway', () => {
    times += 1;
  });
  await page.evaluate(() => {
    const close = document.exitPictureInPicture.bind(document);
    document.exitPictureInPicture = () => {
      window.priyomPutAway?.();
      return close();
    };
  });
  return () => times;
}

declare global {
  interface Window {
    priyomPutAway?: () => void;
  }
}
