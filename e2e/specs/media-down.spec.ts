import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Citizen } from '../actors/citizen.ts';
import { Specialist } from '../actors/specialist.ts';
import { booking } from '../fixtures/booking.ts';
import { house, PASSWORD } from '../fixtures/house.ts';
import { StaffApi } from '../harness/api.ts';
import { launchBrowser } from '../harness/browser.ts';
import { Stack } from '../harness/stack.ts';

const FOUND_MS = 60_000;

/** The fault is ours: nobody is told that their internet is to blame. */
describe('a check while our media server is away', () => {
  let stack: Stack;
  let browser: Browser;
  let link = '';
  let id = '';

  beforeAll(async () => {
    stack = await Stack.start([house({ capMinutes: 30, checkRequired: false })]);
    browser = await launchBrowser();
    const booked = await booking(await StaffApi.signIn(stack.url, 'anna', PASSWORD), { minutes: 25 });
    link = booked.links[0]?.url ?? '';
    id = booked.appointment.id;
    await stack.sfu.end('SIGKILL');
  });

  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it('tells a citizen so, with a next step', async () => {
    const citizen = await Citizen.opens(browser, link);
    await citizen.opensMeeting();
    await citizen.consents();
    await citizen.reads('У нас сейчас не работает видео', FOUND_MS);
    await citizen.reads('Пусть мне позвонят');
    expect(await citizen.words()).not.toContain('Ваш интернет');
    await citizen.leaves();
  });

  it('tells a specialist so, and whom to call', async () => {
    const anna = await Specialist.signIn(browser, stack.url, 'anna', PASSWORD);
    await anna.goes(`/app/check/${id}`);
    await anna.reads('Сервер видео не отвечает', FOUND_MS);
    await anna.reads('Позвоните технику');
  });
});
