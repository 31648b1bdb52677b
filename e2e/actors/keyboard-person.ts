import type { Browser, Page } from 'puppeteer-core';
import { PASSWORD } from '../fixtures/house.ts';
import { newPerson, type Person, type SIZES } from '../harness/browser.ts';
import { waitUntil } from '../harness/wait-until.ts';
import { reads } from './by-words.ts';
import { Keyboard } from './keyboard.ts';

/** Somebody at a page whose mouse is gone. */
export interface Typist extends Person {
  keys: Keyboard;
}

export async function sits(browser: Browser, address: string, size: keyof typeof SIZES): Promise<Typist> {
  const person = await newPerson(browser, size);
  await person.context.overridePermissions(new URL(address).origin, ['clipboard-read', 'clipboard-sanitized-write']);
  const keys = await Keyboard.of(person.page);
  await person.page.goto(address, { waitUntil: 'domcontentloaded' });
  return { ...person, keys };
}

/** A wrong step first: what is missing has the focus. */
export async function signsIn(browser: Browser, url: string, login: string): Promise<Typist> {
  const person = await sits(browser, `${url}/app/today`, 'desktop');
  const { keys, page } = person;
  await reads(page, 'Вход для сотрудников');
  await keys.use('Войти');
  await keys.stands('textbox', 'Имя для входа');
  await keys.fill('Имя для входа', login);
  await keys.press('Enter');
  await keys.stands('textbox', 'Пароль');
  await keys.fill('Пароль', PASSWORD);
  await keys.press('Enter');
  await keys.standsOnTitle('Сегодня');
  return person;
}

/** A menu, a dialog out of it, and back. */
export async function usesMenu({ keys }: Typist): Promise<void> {
  await keys.use('Вид и выход');
  await keys.arrowTo('Цвет и размер', 'ArrowDown');
  await keys.press('Enter');
  await keys.standsInDialog('Как вам удобно читать');
  await keys.press('Escape');
  await keys.stands('button', 'Вид и выход');
}

/** Names of the boxes on the page, in their order. */
export function boxes(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('label.check b')].map(name => (name.textContent ?? '').replaceAll(/\s+/g, ' ')),
  );
}

/** Screen readers are told at once; announcements stand in a queue. */
export async function hears(page: Page, text: string): Promise<void> {
  await waitUntil(async () => {
    const told = await page.evaluate(() => document.querySelector('[aria-live="assertive"]')?.textContent ?? '');
    return told.includes(text) ? null : `told is «${told}», not «${text}»`;
  });
}
