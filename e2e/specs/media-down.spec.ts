import type { Browser } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fill, press } from '../actors/by-words.ts';
import { Citizen } from '../actors/citizen.ts';
import { Specialist } from '../actors/specialist.ts';
import { booking } from '../fixtures/booking.ts';
import { house, PASSWORD } from '../fixtures/house.ts';
import { StaffApi } from '../harness/api.ts';
import { launchBrowser } from '../harness/browser.ts';
import { Looks } from '../harness/looks.ts';
import { Stack } from '../harness/stack.ts';

const FOUND_MS = 60_000;

/** The fault is ours: nobody is told that their internet is to blame. */
describe('a check while our media server is away', () => {
  const looks = new Looks();
  let stack: Stack;
  let browser: Browser;
  let link = '';
  let id = '';
  let anna: Specialist;

  beforeAll(async () => {
    stack = await Stack.start([house({ capMinutes: 30, checkRequired: false })]);
    browser = await launchBrowser();
    const booked = await booking(await StaffApi.signIn(stack.url, 'anna', PASSWORD), { minutes: 25 });
    link = booked.links[0]?.url ?? '';
    id = booked.appointment.id;
    await stack.sfu.end('SIGKILL');
  });

  afterEach(() => {
    expect(looks.findings()).toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it('tells a citizen so, with a next step', async () => {
    const citizen = await Citizen.opens(browser, link, { size: 'narrow' });
    await citizen.opensMeeting();
    await citizen.consents();
    await citizen.reads('У нас сейчас не работает видео', FOUND_MS);
    await citizen.reads('Пусть мне позвонят');
    expect(await citizen.words()).not.toContain('Ваш интернет');
    await looks.at(citizen.page, 'citizen-check-failed');
    await citizen.leaves();
  });

  it('tells a specialist so, and whom to call', async () => {
    anna = await Specialist.signIn(browser, stack.url, 'anna', PASSWORD);
    await anna.goes(`/app/check/${id}`);
    await anna.reads('Сервер видео не отвечает', FOUND_MS);
    await anna.reads('Позвоните технику');
    await press(anna.page, 'button', 'Да. Слышите мелодию?');
    await looks.at(anna.page, 'staff-check-failed');
  });

  it('is before the head and the technician as soon as it is reported', async () => {
    await fill(anna.page, 'Что случилось', 'Видео не идёт, хотя интернет есть.');
    await press(anna.page, 'button', 'Отправить заведующей');
    await anna.reads('Доложено');
    for (const [login, look] of [
      ['vera', 'staff-failed-checks-head'],
      ['ivan', 'staff-failed-checks-technician'],
    ] as const) {
      const told = await Specialist.signIn(browser, stack.url, login, PASSWORD);
      await told.goes('/app/checks');
      await told.reads('Видео не идёт, хотя интернет есть');
      await looks.at(told.page, look);
    }
  });
});
