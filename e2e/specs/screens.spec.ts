import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Booked } from '@priyom/shared/api/appointments';
import type { Browser } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { find, press, pressCounted, pressInDialog, reads } from '../actors/by-words.ts';
import { Citizen } from '../actors/citizen.ts';
import { Specialist } from '../actors/specialist.ts';
import { booking, NEWCOMERS } from '../fixtures/booking.ts';
import { house, PASSWORD } from '../fixtures/house.ts';
import { type Known, settle } from '../fixtures/known.ts';
import { TOPICS } from '../fixtures/topics.ts';
import { StaffApi } from '../harness/api.ts';
import { launchBrowser, newPerson } from '../harness/browser.ts';
import { cameraFlag, drawCamera, SITTERS } from '../harness/drawn-camera.ts';
import { Looks } from '../harness/looks.ts';
import { framesGrow } from '../harness/media-probe.ts';
import { Stack } from '../harness/stack.ts';
import { StoredData } from '../harness/stored.ts';

/**
 * Every screen of one whole consultation, on real parts, at 360, 768 and 1440 px: the pictures are in e2e/out/screens, axe
 * finds nothing, nothing scrolls sideways (ux §8). EVERY_LOOK=1 takes every width in both themes.
 */
describe('every screen', () => {
  const looks = new Looks();
  let stack: Stack;
  let stored: StoredData;
  let films: string;
  let specialists: Browser;
  let citizens: Browser;
  let anna: Specialist;
  let petr: Specialist;
  let vera: Citizen;
  let api: StaffApi;
  let known: Known;
  let booked: Booked;

  beforeAll(async () => {
    stack = await Stack.start([house({ capMinutes: 50, checkRequired: false, topics: TOPICS, ringSeconds: 180 })]);
    stored = await StoredData.open(stack.mongoUri);
    api = await StaffApi.signIn(stack.url, 'anna', PASSWORD);
    ({ known } = await settle(stack.url, stored, api));
    booked = await booking(api, { family: NEWCOMERS, minutes: 45, notBefore: new Date(Date.now() + 6 * 60_000) });
    films = await mkdtemp(join(tmpdir(), 'priyom-films-'));
    [specialists, citizens] = [await filmed('specialist'), await filmed('citizen')];
  });

  afterEach(() => {
    expect(looks.findings()).toEqual([]);
  });

  afterAll(async () => {
    await citizens?.close();
    await specialists?.close();
    await stored?.close();
    await stack?.stop();
    if (films) await rm(films, { recursive: true, force: true });
  });

  async function filmed(who: keyof typeof SITTERS): Promise<Browser> {
    const film = join(films, `${who}.y4m`);
    const browser = await launchBrowser([cameraFlag(film)]);
    await drawCamera(browser, film, SITTERS[who]);
    return browser;
  }

  async function looksAt(path: string, text: string, name: string): Promise<void> {
    await anna.goes(path);
    await anna.reads(text);
    await looks.at(anna.page, name);
  }

  it('of the staff before anybody comes', async () => {
    const stranger = await newPerson(specialists, 'desktop');
    await stranger.page.goto(`${stack.url}/app/today`, { waitUntil: 'domcontentloaded' });
    await reads(stranger.page, 'Вход для сотрудников');
    await looks.at(stranger.page, 'staff-sign-in');
    await stranger.context.close();

    anna = await Specialist.signIn(specialists, stack.url, 'anna', PASSWORD);
    await anna.reads('Ждут вас');
    await looks.at(anna.page, 'staff-today');
    await looksAt('/app/book', 'Кому помогаем', 'staff-booking');
    // Only who has just issued a link can print it: to everybody else the address is gone.
    await looksAt(`/app/print/link/${known.appointmentId}?party=0`, 'Выдать новую', 'staff-print-link-gone');
    await press(anna.page, 'button', 'Выдать новую');
    await anna.reads('Выдать новую ссылку?');
    await pressInDialog(anna.page, 'button', 'Выдать новую');
    await anna.reads('Приглашение на встречу');
    await find(anna.page, 'button', 'Напечатать');
    await looks.at(anna.page, 'staff-print-link');
    await looksAt(`/app/appointments/${booked.appointment.id}`, 'Ссылки для входа', 'staff-card');
  });

  it('of the workplace check', async () => {
    await looksAt(`/app/check/${booked.appointment.id}`, 'Слышите мелодию?', 'staff-check-running');
    await anna.passesCheck();
    await anna.reads('Место проверено');
    await looks.at(anna.page, 'staff-check-passed');
  });

  it('of the citizen up to the waiting room', async () => {
    vera = await Citizen.opens(citizens, booked.links[0]?.url ?? '', { size: 'narrow' });
    await vera.reads('Открыть встречу');
    await looks.at(vera.page, 'citizen-link');
    await vera.opensMeeting();
    await vera.reads('Даю согласие на разговор');
    await looks.at(vera.page, 'citizen-consent');
    await vera.consents();
    await vera.reads('Почти готово. Слышите мелодию?', 40_000);
    await looks.at(vera.page, 'citizen-check');
    await press(vera.page, 'button', 'Да');
    await vera.reads('Всё работает', 40_000);
    await looks.at(vera.page, 'citizen-check-passed');
    await press(vera.page, 'button', 'Дальше');
    await vera.waits();
    await looks.at(vera.page, 'citizen-waiting');
  });

  it('of letting in', async () => {
    await looksAt('/app/today', 'Вас ждут.', 'staff-today-waiting');
    await anna.entersRoom(booked.appointment.id);
    await anna.reads('Впустить');
    await looks.at(anna.page, 'staff-room-waiting');
    await anna.callsIn();
    await vera.reads('Вас зовут', 40_000);
    await looks.at(vera.page, 'citizen-called');
    await looks.at(anna.page, 'staff-room-calling');
    await vera.enters();
    await framesGrow(vera.page);
    await framesGrow(anna.page);
  });

  it('of the meeting', async () => {
    await anna.reads('Решения проблемы');
    await looks.at(vera.page, 'citizen-call');
    await anna.typesProtocol(
      'Проблемы обучения',
      'Договорились: вечерний ритуал 20 минут, без экрана за час до сна. Мама поговорит с учителем о первой неделе.',
    );
    await looks.at(anna.page, 'staff-room');
    await anna.writes('Здравствуйте! Если звук пропадёт, пишите сюда.');
    await pressCounted(vera.page, 'button', 'Написать');
    await vera.reads('пишите сюда');
    await looks.at(vera.page, 'citizen-call-chat');
    await looks.at(anna.page, 'staff-room-chat');
    await press(vera.page, 'button', 'Закрыть');
    await press(vera.page, 'button', 'Ещё');
    await vera.reads('Мне неудобно говорить');
    await looks.at(vera.page, 'citizen-call-more');
    await press(vera.page, 'button', 'Закрыть');
    await press(anna.page, 'tab', 'Памятка');
    await looks.at(anna.page, 'staff-room-memo');
    await press(anna.page, 'tab', 'Протокол');
  });

  it('of a colleague and a crisis', async () => {
    petr = await Specialist.signIn(specialists, stack.url, 'petr', PASSWORD);
    await press(anna.page, 'button', 'Пригласить');
    await find(anna.page, 'button', 'Позвать: Образцов Пётр');
    await looks.at(anna.page, 'staff-room-invite');
    await anna.asks('Образцов Пётр', 'Помочь с документами на пособие');
    await vera.reads('зовёт коллегу');
    await looks.at(vera.page, 'citizen-call-asked');
    await pressCounted(vera.page, 'button', 'Написать');
    await vera.reads('Сообщения');
    await find(vera.page, 'button', 'Не надо');
    await looks.at(vera.page, 'citizen-call-asked-chat');
    await press(vera.page, 'button', 'Закрыть');
    await vera.allowsColleague();
    await petr.reads('Вас зовут в разговор');
    await looks.at(petr.page, 'staff-asked');
    await petr.joinsAsColleague();
    await framesGrow(vera.page, { count: 2 });
    await looks.at(vera.page, 'citizen-call-three');
    await looks.at(anna.page, 'staff-room-three');
    await press(anna.page, 'button', 'Нужна помощь');
    await anna.reads('Кризис: снять предел времени?');
    await looks.at(anna.page, 'staff-room-crisis');
    await press(anna.page, 'button', 'Не сейчас');
  });

  it('of the end', async () => {
    await press(vera.page, 'button', 'Закончить');
    await vera.reads('Закончить встречу?');
    await looks.at(vera.page, 'citizen-call-end');
    await press(vera.page, 'button', 'Остаться');
    await press(anna.page, 'button', 'Закончить');
    await anna.reads('Закончить встречу?');
    await looks.at(anna.page, 'staff-room-end');
    await press(anna.page, 'button', 'Остаться');
    await anna.ends();
    await vera.reads('Встреча закончилась. Спасибо, что пришли');
    await looks.at(vera.page, 'citizen-ended');
    await anna.reads('Встреча закончилась');
    await looks.at(anna.page, 'staff-ended');
    await press(anna.page, 'button', 'Подписать');
    await anna.reads('Подписать протокол?');
    await looks.at(anna.page, 'staff-sign');
    await press(anna.page, 'button', 'Ещё поправлю');
    await anna.signs(PASSWORD);
    await anna.reads(/Подписан .*, версия 1/);
    await looks.at(anna.page, 'staff-signed');
  });

  it('of the papers', async () => {
    const [protocol] = await stored.all('protocols', { consultationId: booked.appointment.id });
    await looksAt('/app/protocols', 'Без подписи', 'staff-protocols');
    await looksAt(`/app/protocols/${known.protocolId}`, 'Решения проблемы', 'staff-protocol-draft');
    await looksAt(`/app/protocols/${protocol?._id}`, 'Подписан', 'staff-protocol-signed');
    await looksAt(`/app/print/protocol/${protocol?._id}`, 'Напечатать', 'staff-print-protocol');
    await looksAt('/app/books', 'Журнал учета он-лайн консультирования', 'staff-books');
    await looksAt(`/app/books/${known.seriesId}`, 'Подтвердить', 'staff-book');
    await pressCounted(anna.page, 'button', 'Подтвердить строку 2');
    await anna.reads('Примечание');
    await looks.at(anna.page, 'staff-book-confirm');
    await looksAt(`/app/print/book/${known.seriesId}`, 'Напечатать', 'staff-print-book');
    await looksAt(`/app/registers/${known.heldId}`, 'Добавить участника', 'staff-register');
    await looksAt(`/app/print/register/${known.heldId}`, 'Напечатать', 'staff-print-register');
    await looksAt(`/app/appointments/${booked.appointment.id}`, 'Что было', 'staff-card-held');
  });

  it('and each kind of page was seen at every width, in light and dark', () => {
    expect(looks.seldomSeen()).toEqual([]);
  });

  it('and no page has complained', () => {
    expect([anna, petr, vera].flatMap(({ person }) => person.errors)).toEqual([]);
  });
});
