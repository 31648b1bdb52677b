import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { find, press, pressInDialog } from '../../e2e/actors/by-words.ts';
import { answersOf } from './answers.ts';
import { layFloor } from './floor.ts';

/** Longer than any answer: nothing else is asked of the page meanwhile. */
const REST_MS = 800;

export interface Spot {
  x: number;
  y: number;
}

/** Where to press to open something, and to close it. */
export interface Pair {
  more: Spot;
  close: Spot;
}

/** «Ещё», which draws most of what a press can; and the same sheet without anything of ours. */
export async function findPairs(page: Page): Promise<{ ours: Pair; floor: Pair }> {
  const more = await middleOf(page, 'Ещё');
  await press(page, 'button', 'Ещё');
  await find(page, 'button', 'Закрыть');
  await delay(REST_MS);
  const floor = await layFloor(page);
  // Not by Escape: pressed often it is the quick exit.
  await pressInDialog(page, 'button', 'Закрыть');
  await delay(REST_MS);
  return { ours: { more, close: floor.close }, floor };
}

/**
 * Opens and closes so many times, by a hand that knows where to press: whoever looks for a button, or reads what the page
 * says, keeps the page busy whose answer is measured.
 *
 * @returns from each press to what it draws, in milliseconds
 * @throws Error when a press opened or closed nothing
 */
export async function pressOften(page: Page, { more, close }: Pair, times: number): Promise<number[]> {
  const since = await page.evaluate(() => performance.now());
  for (let turn = 0; turn < times; turn += 1) {
    await tap(page, more, true);
    await tap(page, close, false);
  }
  return answersOf(page, since);
}

async function middleOf(page: Page, name: string): Promise<Spot> {
  const box = await (await find(page, 'button', name)).boundingBox();
  if (!box) throw new Error(`«${name}» is not drawn`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function tap(page: Page, { x, y }: Spot, opens: boolean): Promise<void> {
  await page.mouse.click(x, y);
  await delay(REST_MS);
  const isOpen = await page.evaluate(() => document.querySelector('dialog[open]') !== null);
  if (isOpen !== opens) throw new Error(`the press did not ${opens ? 'open' : 'close'} the sheet`);
}
