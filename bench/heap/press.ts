import type { Page } from 'puppeteer-core';
import { waitUntil } from '../../e2e/harness/wait-until.ts';

/**
 * Presses the button with these words as soon as it is there. Nothing of the page is held from outside afterwards: a
 * handle of the debugger would keep every screen alive that was ever pressed, and that would be measured.
 */
export async function pressWithoutTrace(page: Page, words: string, within = 'body'): Promise<void> {
  await waitUntil(async () => {
    const isPressed = await page.evaluate(pressNow, words, within);
    return isPressed ? null : `there is no button «${words}»`;
  });
}

function pressNow(words: string, within: string): boolean {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>(`${within} button`)];
  const wanted = buttons.find(({ disabled, ariaLabel, textContent }) => {
    const name = (ariaLabel ?? textContent ?? '').replaceAll('\u00a0', ' ');
    return !disabled && name.startsWith(words);
  });
  wanted?.click();
  return wanted !== undefined;
}
