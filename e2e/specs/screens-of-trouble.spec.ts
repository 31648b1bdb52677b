import type { Booked } from '@priyom/shared/api/appointments';
import type { Browser } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fill, press, pressInDialog, reads, words } from '../actors/by-words.ts';
import { talk } from '../actors/call.ts';
import { Citizen } from '../actors/citizen.ts';
import { Specialist } from '../actors/specialist.ts';
import { booking } from '../fixtures/booking.ts';
import { house, PASSWORD } from '../fixtures/house.ts';
import { StaffApi } from '../harness/api.ts';
import { launchBrowser } from '../harness/browser.ts';
import { LiveSocket } from '../harness/live-socket.ts';
import { Looks } from '../harness/looks.ts';
import { MediaPath, PATH_ADDRESS } from '../harness/media-path.ts';
import { framesGrow, mediaPorts } from '../harness/media-probe.ts';
import { listenForBell } from '../harness/rung-bell.ts';
import { Stack } from '../harness/stack.ts';
import { waitUntil } from '../harness/wait-until.ts';
import { WebPath } from '../harness/web-path.ts';

const BROKEN_MS = 40_000;
/** As the staff read her. */
const VERA = 'Условная Вера Петровна и Лев, 7\u00a0лет';

/** What is seldom seen: somebody is not let in, time runs out and is given back, the network goes, somebody is put out. */
describe('every screen of a meeting in trouble', () => {
  const looks = new Looks();
  let stack: Stack;
  let path: MediaPath;
  let web: WebPath;
  let staff: Browser;
  let phones: Browser;
  let api: StaffApi;
  let anna: Specialist;
  let vera: Citizen;
  let booked: Booked;

  beforeAll(async () => {
    stack = await Stack.start([house({ capMinutes: 1, checkRequired: false })], { mediaAddress: PATH_ADDRESS });
    path = await MediaPath.open(stack.mediaPort);
    web = await WebPath.open(stack.url);
    [staff, phones] = [await launchBrowser(), await launchBrowser([web.flag])];
    api = await StaffApi.signIn(stack.url, 'anna', PASSWORD);
    booked = await booking(api, { isGroup: true, minutes: 1 });
    anna = await Specialist.signIn(staff, stack.url, 'anna', PASSWORD);
  });

  afterEach(() => {
    expect(looks.findings()).toEqual([]);
  });

  afterAll(async () => {
    await phones?.close();
    await staff?.close();
    await stack?.stop();
    path?.close();
    web?.close();
  });

  it('of somebody who is not let in', async () => {
    const igor = await Citizen.opens(phones, booked.links[1]?.url ?? '', { size: 'narrow' });
    await igor.opensMeeting();
    await igor.consents();
    await igor.passesCheck();
    await igor.waits();
    await anna.entersRoom(booked.appointment.id);
    await press(anna.page, 'button', 'Не впускать');
    await fill(anna.page, 'Почему', 'Вы не из этой группы.');
    await fill(anna.page, 'Что человеку делать дальше', 'Позвоните нам, запишем в другую.');
    await looks.at(anna.page, 'staff-room-decline');
    await pressInDialog(anna.page, 'button', 'Не впускать');
    await igor.reads('Сегодня не получится встретиться');
    await igor.reads('Позвоните нам, запишем в другую.');
    await looks.at(igor.page, 'citizen-declined');
    await igor.leaves();
  });

  async function liftLimit(): Promise<void> {
    await press(anna.page, 'button', 'Нужна помощь');
    await fill(anna.page, 'Что происходит', 'Говорит, что боится идти домой.');
    await press(anna.page, 'button', 'Снять предел');
    await anna.reads('Из тех, кого это касается, сейчас никого нет на связи.');
    await pressInDialog(anna.page, 'button', 'Понятно');
    await anna.reads('Время не ограничено');
  }

  it('of the last minute, and of time without a limit', async () => {
    vera = await talk(staff, anna, booked, { citizens: phones, size: 'narrow' });
    await vera.reads('Осталась 1 минута. Прощаемся');
    await looks.at(vera.page, 'citizen-call-last-minute');
    await liftLimit();
    await vera.reads('Время больше не ограничено');
    await looks.at(vera.page, 'citizen-call-without-limit');
    await looks.at(anna.page, 'staff-room-without-limit');
    await press(anna.page, 'button', 'Ещё');
    await press(anna.page, 'menuitem', 'Вернуть предел времени');
    await anna.reads('Осталось 10 мин');
    await looks.at(anna.page, 'staff-room-limit-back');
    await liftLimit();
  });

  it('of a network that is away', async () => {
    path.cutAllBut(await mediaPorts(anna.page));
    web.cut();
    await vera.reads('Связь прервалась. Возвращаем', BROKEN_MS);
    await anna.reads('возвращается', BROKEN_MS);
    await looks.at(vera.page, 'citizen-call-lost');
    await looks.at(anna.page, 'staff-room-lost');
    path.mend();
    web.mend();
    await framesGrow(vera.page, { withinMs: BROKEN_MS });
    await framesGrow(anna.page, { withinMs: BROKEN_MS });
  });

  it('of another window of the specialist, and of somebody who is put out', async () => {
    const elsewhere = await LiveSocket.open(stack.url, 'staff', api.cookie);
    await elsewhere.join(booked.appointment.id, { takeOver: true });
    await anna.reads('Встреча открыта в другом окне');
    await looks.at(anna.page, 'staff-room-elsewhere');
    await press(anna.page, 'button', 'Перейти сюда');
    elsewhere.close();
    await press(anna.page, 'tab', 'Участники');
    await press(anna.page, 'button', `Что можно сделать: ${VERA}`);
    await press(anna.page, 'menuitem', 'Вывести из встречи');
    await pressInDialog(anna.page, 'button', 'Вывести');
    await anna.reads('Напишите, что произошло');
    await fill(anna.page, 'Что произошло', 'Угрозы');
    await looks.at(anna.page, 'staff-room-remove');
    await pressInDialog(anna.page, 'button', 'Вывести');
    await anna.reads('Больше не во встрече: Условная Вера Петровна и Лев, 7 лет');
    await looks.at(anna.page, 'staff-room-removed');
    await pressInDialog(anna.page, 'button', 'Понятно');
    // Her tile and her name have gone: the page's title is what stands next.
    await waitUntil(async () => {
      const at = await anna.page.evaluate(() => document.activeElement?.outerHTML.slice(0, 100) ?? '');
      return at.startsWith('<h1') ? null : `the focus is on ${at}`;
    });
    await vera.reads('Вы больше не во встрече');
    await vera.reads('Правило: Неэтичное или агрессивное поведение');
    await vera.reads('Напишите директору учреждения.');
    expect(await words(vera.page)).not.toContain('Угрозы');
    await looks.at(vera.page, 'citizen-removed');
  });

  it('of the same person who opens the page anew: the rule, how to contest it and whom to call stay', async () => {
    const { errors } = vera.person;
    expect(errors.splice(0)).toEqual([]);
    await vera.page.reload({ waitUntil: 'domcontentloaded' });
    await vera.reads('По этой ссылке вернуться уже нельзя.');
    await vera.reads('Правило: Неэтичное или агрессивное поведение');
    await vera.reads('Напишите директору учреждения.');
    await vera.reads('+7 000 000-00-11');
    expect(await words(vera.page)).not.toContain('Угрозы');
    await looks.at(vera.page, 'citizen-removed-reloaded');
    // Chromium itself notes that the link answers with 410.
    expect(errors.splice(0).filter(error => !error.includes('status of 410'))).toEqual([]);
  });

  it('of a crisis at the desk of the head', async () => {
    const head = await Specialist.signIn(staff, stack.url, 'vera', PASSWORD);
    await reads(head.page, 'Кризис: время не ограничено');
    await reads(head.page, 'Встреча идёт.');
    await reads(head.page, 'Из-за поведения закончена встреча или выведен человек');
    await looks.at(head.page, 'staff-today-head');
    const bell = await listenForBell(head.page);
    await bell.rings();
    expect(await head.page.title()).toMatch(/^Нужна помощь · /);
    await press(head.page, 'button', 'Беру');
    await reads(head.page, 'Этим занимается: ');
    await bell.isSilent();
    expect(await head.page.title()).not.toContain('Нужна помощь');
    await looks.at(head.page, 'staff-today-head-taken');
    expect([anna, vera, head].flatMap(({ person }) => person.errors)).toEqual([]);
  });
});
