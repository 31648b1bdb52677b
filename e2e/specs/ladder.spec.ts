import { AppointmentCard, type Booked } from '@priyom/shared/api/appointments';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fill, press, pressFound, pressInDialog } from '../actors/by-words.ts';
import { talk, whyNotTwo } from '../actors/call.ts';
import type { Citizen } from '../actors/citizen.ts';
import { Specialist } from '../actors/specialist.ts';
import { booking, NEWCOMERS } from '../fixtures/booking.ts';
import { house, PASSWORD } from '../fixtures/house.ts';
import { StaffApi } from '../harness/api.ts';
import { launchBrowser } from '../harness/browser.ts';
import { audioEnergy, framesGrow, framesStand, pictures } from '../harness/media-probe.ts';
import { browserBehind } from '../harness/network/browser-behind.ts';
import { Star, whyNoStar } from '../harness/network/star.ts';
import { leftByNetwork, whyNotHeld } from '../harness/outcome.ts';
import { axeFindings, shoot } from '../harness/screen.ts';
import { Stack } from '../harness/stack.ts';
import { StoredData } from '../harness/stored.ts';
import { waitUntil } from '../harness/wait-until.ts';

/** Enough for a voice, not for a picture (ux §6.4). */
const NARROW = { rateKbps: 90, queueMs: 300 };

/** A third of all packets: no word comes through whole. */
const HOLES = { lossPercent: 33 };

const reason = whyNoStar();

/** D16, D22: video, voice, chat and telephone are rungs of one session, by the citizen's wish and by the network. */
describe('the ladder of modes', () => {
  let star: Star | null = null;
  let stack: Stack;
  let desk: Browser;
  let phone: Browser;
  let stored: StoredData;
  let api: StaffApi;
  let anna: Specialist;
  let vera: Citizen;
  let booked: Booked;
  let begun: unknown;

  beforeAll(async () => {
    star = reason ? null : await Star.start(['phone']);
    const place = star ? { address: star.hub } : {};
    stack = await Stack.start([house({ capMinutes: 60, checkRequired: false, hasPhone: true })], place);
    desk = await launchBrowser([`--unsafely-treat-insecure-origin-as-secure=${stack.url}`]);
    phone = star ? await browserBehind(star.arm('phone'), [stack.url]) : desk;
    stored = await StoredData.open(stack.mongoUri);
    api = await StaffApi.signIn(stack.url, 'anna', PASSWORD);
    booked = await booking(api, { minutes: 55 });
    anna = await Specialist.signIn(desk, stack.url, 'anna', PASSWORD);
    vera = await talk(desk, anna, booked, { citizens: phone, size: 'desktop' });
    begun = await clock();
  });

  afterAll(async () => {
    if (phone !== desk) await phone?.close();
    await desk?.close();
    await stored?.close();
    await stack?.stop();
    await star?.[Symbol.asyncDispose]();
  });

  /** Of the running session: neither begins anew nor ends at another time. */
  async function clock(): Promise<unknown> {
    const [running] = await stored.all('consultations', { _id: booked.appointment.id });
    return { startedAt: running?.startedAt, endsAt: running?.endsAt, epoch: running?.room.epoch };
  }

  const fieldInFocus = ({ page }: Citizen): Promise<boolean> =>
    page.evaluate(() => document.activeElement?.matches('.chat-panel textarea') === true);

  async function isHeard(): Promise<void> {
    const before = await audioEnergy(anna.page);
    await waitUntil(async () => ((await audioEnergy(anna.page)) > before ? null : 'the citizen is not heard'));
  }

  async function isSilent(): Promise<void> {
    let heard = await audioEnergy(anna.page);
    let since = Date.now();
    await waitUntil(async () => {
      const now = await audioEnergy(anna.page);
      if (now !== heard) since = Date.now();
      heard = now;
      return Date.now() - since > 2_000 ? null : 'the citizen is still heard';
    });
  }

  async function wholeAgain(): Promise<void> {
    await Promise.all([framesGrow(vera.page), framesGrow(anna.page)]);
    await waitUntil(() => whyNotTwo(anna.page, vera.page));
    await isHeard();
  }

  const noPictures = async (): Promise<void> => {
    await Promise.all([framesStand(vera.page, { forMs: 1_000 }), framesStand(anna.page, { forMs: 1_000 })]);
    await waitUntil(async () => ((await pictures(vera.page)).length === 0 ? null : 'a picture is left'));
  };

  it.skipIf(reason)(
    'a narrow line: told before it breaks, the voice goes on by itself, and the picture comes back',
    async () => {
      await star?.arm('phone').set(NARROW);
      await vera.reads(/слабая связь/);
      // Whichever side has told it, both read whose network it was.
      await vera.reads('У вас слабая связь. Остался голос');
      for (const way of ['Писать в чате', 'Пусть мне позвонят']) await vera.reads(way);
      await anna.reads('Голос: слабая связь у гражданина');
      await noPictures();
      await isHeard();
      await shoot(vera.page, 'ladder-narrow');
      const left = () => leftByNetwork(stored, booked.appointment.id);
      await waitUntil(async () => ((await left()) === 'voice' ? null : 'a picture is tried'));
      await star?.arm('phone').clear();
      await wholeAgain();
      await waitUntil(async () => ((await left()) === 'video' ? null : 'not there and back'));
      expect(await clock()).toEqual(begun);
    },
  );

  it('voice, by the citizen’s wish: nobody is seen, the voice goes on', async () => {
    await anna.typesProtocol('Проблемы обучения', 'Начали по видео.');
    await press(vera.page, 'radio', 'Голос');
    await anna.reads('Голос: выбор гражданина');
    await noPictures();
    await isHeard();
  });

  it.skipIf(reason)(
    'a voice that breaks up: the next rungs are offered, both read whose side it is, and nothing moves by itself',
    async () => {
      await star?.arm('phone').set(HOLES);
      await vera.reads('У вас слабая связь. Голос рвётся');
      for (const way of ['Писать в чате', 'Пусть мне позвонят']) await vera.reads(way);
      await anna.reads('слабая связь, голос прерывается');
      await shoot(vera.page, 'ladder-broken-voice');
      await star?.arm('phone').clear();
      await waitUntil(async () => ((await vera.page.$('.rungs')) ? 'still offered' : null));
      await anna.reads('Голос: выбор гражданина');
    },
  );

  it('chat: nobody is heard either', async () => {
    await press(vera.page, 'radio', 'Чат');
    await anna.reads('Переписка: выбор гражданина');
    await isSilent();
    await waitUntil(async () => ((await fieldInFocus(vera)) ? null : 'the chat is not open under the hands'));
    await vera.page.keyboard.type('Мне удобнее писать.');
    await press(vera.page, 'button', 'Отправить');
    // She was writing the protocol: nothing is switched under her hands.
    await anna.opensChat();
    await anna.reads('Мне удобнее писать.');
    await vera.closesChat();
    await press(anna.page, 'tab', 'Протокол');
  });

  it('telephone: one press asks, one shows the number, «Дозвонились» goes on with the same session', async () => {
    await press(vera.page, 'radio', 'Телефон');
    await vera.reads(/Позвоним на ···· 01 через минуту/);
    await anna.reads('ждёт звонка');
    await press(anna.page, 'button', 'Позвонить');
    await vera.reads(/Звоним вам на ···· 01/);
    await anna.reads('Позвонить 8 (000) 000-01-01');
    const dials = await anna.page.$$eval('a[href^="tel:"]', links => links.map(link => link.getAttribute('href')));
    expect(dials).toEqual([expect.stringMatching(/^tel:\+?[78]0000000101$/)]);
    await shoot(anna.page, 'ladder-dialled');
    await press(anna.page, 'button', 'Дозвонились');
    await anna.reads('По телефону: Условная Вера Петровна');
    await vera.reads('Говорим по телефону');
    await shoot(vera.page, 'ladder-talking');
    for (const { page } of [vera, anna]) expect(await axeFindings(page)).toEqual([]);
    await fill(anna.page, 'Решения проблемы', ' Договорили по телефону.');
    await anna.reads(/Сохранено в/);
    expect(await clock()).toEqual(begun);
  });

  it('and back to video by one press, all of it one consultation with one protocol and one journal line', async () => {
    await press(vera.page, 'button', 'Вернуться к видео');
    await wholeAgain();
    expect(await clock()).toEqual(begun);
    await anna.ends();
    await waitUntil(() => whyNotHeld(stored, booked.appointment.id, 1));
    await anna.signs(PASSWORD);
    await anna.reads(/Подписан .*, версия 1/);
    await anna.reads(/Начали по видео\..*Договорили по телефону\./);
    const card = AppointmentCard.parse(await api.get(`/api/appointments/${booked.appointment.id}`));
    const told = card.history.map(({ event }) => event);
    const byNetwork = reason ? [] : ['network.voice', 'network.video'];
    for (const event of [...byNetwork, 'wish.voice', 'wish.chat', 'wish.phone', 'phone.dial', 'wish.video']) {
      expect(told).toContain(event);
    }
  });

  it('a meeting wholly by telephone begins and ends by the specialist’s marks, and has the same papers', async () => {
    const other = await booking(api, { minutes: 45, method: 'phone', family: NEWCOMERS });
    const id = other.appointment.id;
    await anna.goes(`/app/room/${id}`);
    await anna.reads('Разговор по телефону');
    await press(anna.page, 'button', 'Номер');
    await anna.reads('8 (000) 000-01-02');
    await press(anna.page, 'button', 'Закрыть');
    await press(anna.page, 'button', 'Дозвонились');
    await anna.reads('Прочитайте вслух');
    await shoot(anna.page, 'ladder-by-phone');
    for (const index of [0, 1]) {
      await pressFound(anna.page, `consent ${index}`, async () => {
        const boxes = await anna.page.$$('dialog[open] input[type=checkbox]');
        return boxes[index] ?? null;
      });
    }
    await pressInDialog(anna.page, 'button', 'Начать встречу');
    await anna.typesProtocol('Проблемы обучения', 'Поговорили по телефону.');
    const [running] = await stored.all('consultations', { _id: id });
    expect(running).toMatchObject({ status: 'running', mode: 'phone' });
    await anna.ends();
    await waitUntil(() => whyNotHeld(stored, id, 1));
    await anna.signs(PASSWORD);
    await anna.reads(/Подписан .*, версия 1/);
    await anna.reads('Поговорили по телефону.');
    expect(await api.get('/api/books')).toMatchObject({ books: [{ lines: 2 }] });
    expect(await stack.verify()).toMatchObject({ ok: true });
  });
});
