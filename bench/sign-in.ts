import type { Page } from 'puppeteer-core';
import { fill, press, reads } from '../e2e/actors/by-words.ts';
import { PASSWORD } from '../e2e/fixtures/house.ts';

/** The specialist of the house that benchmarks are run in. */
export const LOGIN = 'anna';

/** Leaves the page at «Сегодня», signed in. */
export async function signIn(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/app/today`);
  await fill(page, 'Имя для входа', LOGIN);
  await fill(page, 'Пароль', PASSWORD);
  await press(page, 'button', 'Войти');
  await reads(page, 'Сегодня');
}
