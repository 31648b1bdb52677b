import type { Booked } from '@priyom/shared/api/appointments';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Citizen } from '../actors/citizen.ts';
import { Specialist } from '../actors/specialist.ts';
import { booking } from '../fixtures/booking.ts';
import { house, PASSWORD } from '../fixtures/house.ts';
import { StaffApi } from '../harness/api.ts';
import { launchBrowser } from '../harness/browser.ts';
import { framesGrow } from '../harness/media-probe.ts';
import { shoot } from '../harness/screen.ts';
import { Stack } from '../harness/stack.ts';

/** D14–D18, D23, D24: two strangers in two browsers finish a consultation; a colleague joins; the clock ends it. */
describe('the main job', () => {
  let stack: Stack;
  let browser: Browser;
  let booked: Booked;

  beforeAll(async () => {
    stack = await Stack.start([house({ capMinutes: 2, checkRequired: false })]);
    browser = await launchBrowser();
    const api = await StaffApi.signIn(stack.url, 'anna', PASSWORD);
    booked = await booking(api);
  });

  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it('goes from the link to the journal line', async () => {
    const id = booked.appointment.id;
    const anna = await Specialist.signIn(browser, stack.url, 'anna', PASSWORD);
    const citizen = await Citizen.opens(browser, booked.links[0]?.url ?? '');
    await citizen.opensMeeting();
    await shoot(citizen.page, 'consent-phone');
    await citizen.consents();
    await citizen.passesCheck();
    await citizen.waits();
    await shoot(citizen.page, 'waiting-phone');

    await anna.reads('Впустить');
    await anna.entersRoom(id);
    await anna.callsIn();
    await citizen.reads('Вас зовут', 40_000);
    await shoot(citizen.page, 'called-phone');
    await citizen.enters();
    await framesGrow(citizen.page);
    await framesGrow(anna.page);

    await shoot(citizen.page, 'call-phone');
    await shoot(anna.page, 'room-desktop');
    await anna.typesProtocol('Проблемы обучения', 'Договорились о вечернем ритуале.');
    const petr = await Specialist.signIn(browser, stack.url, 'petr', PASSWORD);
    await anna.invites('Образцов Пётр', 'Помочь с документами');
    await citizen.reads('Пётр Демович');
    await shoot(citizen.page, 'colleague-asked-phone');
    await citizen.allowsColleague();
    await petr.joinsAsColleague();
    await petr.pressesBackAndStays();
    await framesGrow(petr.page, { count: 2 });
    await framesGrow(citizen.page, { count: 2 });
    await shoot(citizen.page, 'three-phone');
    await shoot(anna.page, 'three-desktop');

    await anna.reads('Встреча закончилась', 260_000);
    await citizen.reads('Время вышло. Спасибо, что пришли', 30_000);
    await shoot(citizen.page, 'ended-phone');
    await shoot(anna.page, 'ended-desktop');
    await anna.signs(PASSWORD);
    await anna.reads(/Подписан .*, версия 1/);
    await anna.reads('Договорились о вечернем ритуале.');
    await shoot(anna.page, 'signed-desktop');

    await anna.opensLineToConfirm();
    await anna.reads('Проблемы обучения');
    await anna.confirmsLine('с юристом Образцовым П. Д.');
    await shoot(anna.page, 'journal-desktop');
    const api = await StaffApi.signIn(stack.url, 'anna', PASSWORD);
    expect(await api.get('/api/books')).toMatchObject({ books: [{ lines: 1, toConfirm: 0 }] });
    expect(await api.get(`/api/appointments/${id}`)).toMatchObject({
      appointment: { status: 'held', consultation: { status: 'recorded' }, linesToConfirm: [] },
    });
    expect(await stack.verify()).toMatchObject({ ok: true });
  });
});
