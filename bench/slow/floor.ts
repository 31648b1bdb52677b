import type { Page } from 'puppeteer-core';
import type { Spot } from './often.ts';

/**
 * What the browser alone needs to draw the same sheet in the same page: a copy of «Ещё», all of it there, which a bare
 * button shows and a bare button hides; nothing of ours runs between. Asked for while the sheet is open.
 *
 * @returns where to press to show and to hide it
 */
export function layFloor(page: Page): Promise<{ more: Spot; close: Spot }> {
  return page.evaluate(() => {
    const sheet = document.querySelector('dialog[open]');
    const cross = sheet?.querySelector('.dialog-x')?.getBoundingClientRect();
    const copy = sheet?.cloneNode(true);
    if (!(copy instanceof HTMLDialogElement) || !cross) throw new Error('no sheet is open');
    copy.removeAttribute('open');
    copy.querySelector('.dialog-x')?.addEventListener('click', () => copy.close());
    const button = document.createElement('button');
    // Where nothing of the page is.
    Object.assign(button.style, {
      position: 'fixed',
      left: '0',
      top: '40%',
      width: '44px',
      height: '44px',
      zIndex: '9',
    });
    button.addEventListener('click', () => copy.showModal());
    document.querySelector('main')?.append(copy, button);
    const { left, top } = button.getBoundingClientRect();
    return {
      more: { x: left + 22, y: top + 22 },
      close: { x: cross.left + cross.width / 2, y: cross.top + cross.height / 2 },
    };
  });
}
