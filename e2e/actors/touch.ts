import type { ElementHandle, Page } from 'puppeteer-core';

interface Spot {
  x: number;
  y: number;
}

/**
 * Presses as a hand does: the middle of what is drawn, by finger or mouse, when it has come to rest in the window and
 * nothing lies over it.
 *
 * @returns why it cannot be pressed yet; null when it was
 */
export async function touch(page: Page, handle: ElementHandle): Promise<string | null> {
  const before = await handle.evaluate(spotOf);
  const spot = await handle.evaluate(spotOf);
  if (typeof before === 'string') return before;
  if (typeof spot === 'string') return spot;
  if (spot.x !== before.x || spot.y !== before.y) return 'it still moves';
  if (page.viewport()?.hasTouch) await page.touchscreen.tap(spot.x, spot.y);
  else {
    await page.mouse.click(spot.x, spot.y);
    // The hand goes away: nothing stays lit under it.
    await page.mouse.move(0, 0);
  }
  return null;
}

/** Runs in the page, so everything it needs is inside. Where to press, or why not. */
async function spotOf(element: Element): Promise<Spot | string> {
  // A native box or radio is drawn by the row around it.
  const own = element.getBoundingClientRect();
  const shown = own.width < 4 || own.height < 4 ? (element.closest('label') ?? element) : element;
  shown.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  await new Promise(drawn => requestAnimationFrame(drawn));
  const [box = shown.getBoundingClientRect()] = shown.getClientRects();
  if (box.width < 4 || box.height < 4) return 'it is not drawn';
  const spot = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  const hit = document.elementFromPoint(spot.x, spot.y);
  if (!hit) return 'its middle is outside of the window';
  const isFree = shown.contains(hit) || hit.contains(shown) || element.closest('label')?.contains(hit);
  return isFree ? spot : `<${hit.tagName} class="${hit.className}"> lies over it`;
}
