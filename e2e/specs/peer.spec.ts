import { Me } from '@priyom/shared/api/auth';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { find, press, pressCounted } from '../actors/by-words.ts';
import { Specialist } from '../actors/specialist.ts';
import { talkOf } from '../fixtures/booking.ts';
import { house, PASSWORD } from '../fixtures/house.ts';
import { StaffApi } from '../harness/api.ts';
import { launchBrowser, SIZES } from '../harness/browser.ts';
import { framesGrow, pictures } from '../harness/media-probe.ts';
import { axeFindings, shoot } from '../harness/screen.ts';
import { Stack } from '../harness/stack.ts';
import { waitUntil } from '../harness/wait-until.ts';
import { whyNoWriting } from '../harness/writing.ts';

const TOPIC = 'Как говорить с детьми о разводе';

/** D34, regulation 003 §3.3: two specialists, two browsers that decode pictures, nobody who is served. */
describe('colleagues among themselves', () => {
  let stack: Stack;
  let browser: Browser;
  let anna: Specialist;
  let petr: Specialist;

  beforeAll(async () => {
    stack = await Stack.start([house({ capMinutes: 30, checkRequired: true })]);
    browser = await launchBrowser();
    const petrs = Me.parse(await (await StaffApi.signIn(stack.url, 'petr', PASSWORD)).get('/api/auth/me'));
    const api = await StaffApi.signIn(stack.url, 'anna', PASSWORD);
    await talkOf(api, { title: TOPIC, colleagues: [petrs.staffId] });
    anna = await Specialist.signIn(browser, stack.url, 'anna', PASSWORD);
    petr = await Specialist.signIn(browser, stack.url, 'petr', PASSWORD);
  });

  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it('stands in the day of both, and is entered from there without a check of the place', async () => {
    for (const each of [anna, petr]) {
      await each.reads(`С коллегами: ${TOPIC}`);
      await press(each.page, 'button', 'Войти в комнату');
      await each.reads('Микрофон');
    }
    await Promise.all([framesGrow(anna.page), framesGrow(petr.page)]);
    expect((await pictures(petr.page)).map(({ name }) => name)).toEqual(['lead']);
    await anna.reads('предел');
  });

  it('has no papers about anybody in it: chat and materials alone', async () => {
    for (const { page } of [anna, petr]) {
      await find(page, 'tab', 'Чат');
      const tabs = await page.$$eval('[role=tab]', all => all.map(tab => tab.textContent));
      expect(tabs).toEqual(['Чат', 'Материалы']);
      expect(await axeFindings(page)).toEqual([]);
    }
    await shoot(anna.page, 'staff-room-peer-1440');
    await anna.writes('Покажу памятку');
    await petr.opensChat();
    await petr.reads('Покажу памятку');
    // On a phone the panel lies below the picture: «Чат» leads into its field.
    await petr.page.setViewport(SIZES.narrow);
    await press(petr.page, 'tab', 'Материалы');
    await pressCounted(petr.page, 'button', 'Чат');
    await waitUntil(() => whyNoWriting(petr.page));
    await petr.page.keyboard.type('Жду');
    await press(petr.page, 'button', 'Отправить');
    await anna.reads('Жду');
    await petr.page.setViewport(SIZES.desktop);
  });

  it('is over for both when the leading one ends it, and nothing is left to sign', async () => {
    await anna.ends();
    await anna.reads('Встреча закончилась');
    await petr.reads('Встреча закончилась');
    await anna.reads('Все бумаги этой встречи готовы');
    expect(await anna.words()).not.toContain('Подписать');
    await waitUntil(async () => {
      await anna.goes('/app/today');
      await anna.reads(TOPIC);
      return (await anna.words()).includes('Прошла') ? null : 'the day does not say that it was held';
    });
  });
});
