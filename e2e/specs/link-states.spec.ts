import type { Booked } from '@priyom/shared/api/appointments';
import type { Browser } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { converse } from '../actors/by-socket.ts';
import { press, readAloud } from '../actors/by-words.ts';
import { Citizen } from '../actors/citizen.ts';
import { booking } from '../fixtures/booking.ts';
import { house, PASSWORD } from '../fixtures/house.ts';
import { StaffApi } from '../harness/api.ts';
import { launchBrowser } from '../harness/browser.ts';
import { axeFindings } from '../harness/screen.ts';
import { Stack } from '../harness/stack.ts';
import { StoredData } from '../harness/stored.ts';

const PHONE = 'tel:+70000000011';
const MINUTE_MS = 60_000;
const SLOT_MS = 10 * MINUTE_MS;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** D13, D14, model §6: whatever has become of a meeting, its link opens a page with what to do and whom to call. */
describe('a link', () => {
  let stack: Stack;
  let browser: Browser;
  let stored: StoredData;
  let anna: StaffApi;
  let citizen: Citizen | null = null;
  let booked = 0;

  beforeAll(async () => {
    stack = await Stack.start([house({ capMinutes: 5, checkRequired: false, opensBeforeMinutes: 24 * 60 })]);
    browser = await launchBrowser();
    stored = await StoredData.open(stack.mongoUri);
    anna = await StaffApi.signIn(stack.url, 'anna', PASSWORD);
  });

  afterEach(async () => {
    if (citizen) await closes(citizen);
    citizen = null;
  });

  afterAll(async () => {
    await stored?.close();
    await browser?.close();
    await stack?.stop();
  });

  /** Each at a time of its own, the first of them in the next minutes. */
  const meeting = (options: { inMs?: number; isGroup?: boolean } = {}): Promise<Booked> => {
    booked += 1;
    const notBefore = new Date(Math.ceil((Date.now() + (options.inMs ?? 0)) / SLOT_MS) * SLOT_MS + booked * SLOT_MS);
    return booking(anna, { minutes: 5, notBefore, isGroup: options.isGroup ?? false });
  };

  const link = ({ links }: Booked, party = 0): string => links[party]?.url ?? '';

  /** On every page stands whom to call, and axe finds nothing. */
  async function closes(person: Citizen): Promise<void> {
    const findings = await axeFindings(person.page);
    const phones = await person.page.$$eval('a[href^="tel:"]', links => links.map(each => each.getAttribute('href')));
    await person.leaves();
    expect(findings).toEqual([]);
    expect(phones).toContain(PHONE);
  }

  async function opens(url: string): Promise<Citizen> {
    citizen = await Citizen.opens(browser, url);
    await citizen.opensMeeting();
    return citizen;
  }

  /** As if the clock had gone on: the meeting was so long ago. */
  async function passes({ appointment }: Booked, ms: number): Promise<void> {
    const startsAt = new Date(Date.now() - ms);
    const endsAt = new Date(startsAt.getTime() + 5 * MINUTE_MS);
    await stored.collection('appointments').updateOne({ _id: appointment.id }, { $set: { startsAt, endsAt } });
  }

  it('says what it is and whom to call with JavaScript switched off', async () => {
    const url = link(await meeting());
    const reader = await Citizen.opens(browser, url, { javaScript: false });
    const heard = await readAloud(reader.page);
    await reader.leaves();
    expect(heard).toContain('Вас пригласили на встречу');
    expect(heard).toContain('+7 000 000-00-11');
    expect(heard).toContain('в браузере выключен JavaScript');
    expect(heard).not.toContain('Соединяем');
  });

  it('can be read before its scripts have come', async () => {
    const url = link(await meeting());
    citizen = await Citizen.opens(browser, url, { withoutScripts: true });
    await citizen.reads('Вас пригласили на встречу');
    await citizen.reads('Соединяем');
  });

  it('is exchanged by a press alone; then the secret is nowhere and the cookie is the server’s', async () => {
    const url = link(await meeting());
    const secret = new URL(url).hash.slice(1);
    citizen = await Citizen.opens(browser, url);
    await citizen.reads('Открыть встречу');
    expect(await citizen.person.context.cookies()).toEqual([]);
    expect(await stored.all('guestSessions')).toEqual([]);

    await citizen.opensMeeting();
    await citizen.reads('Здравствуйте, Вера Петровна!');
    expect(citizen.page.url()).toBe(`${stack.url}/v`);
    expect(await citizen.addressesEver()).not.toContain(secret);
    expect(await citizen.page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain(
      secret,
    );
    expect(await citizen.person.context.cookies()).toMatchObject([{ httpOnly: true, sameSite: 'Lax', path: '/' }]);
    expect(await citizen.page.evaluate(() => document.cookie)).toBe('');

    await citizen.page.reload({ waitUntil: 'domcontentloaded' });
    await citizen.reads('Здравствуйте, Вера Петровна!');
  });

  it('speaks English to whom has chosen it, and goes on doing so', async () => {
    const person = await opens(link(await meeting()));
    await person.reads('Здравствуйте, Вера Петровна!');
    await press(person.page, 'button', 'Крупнее, текст и цвета');
    await press(person.page, 'radio', 'English');
    await person.reads('Words on all pages will look like this.');
    await press(person.page, 'button', 'Done');
    await person.page.reload({ waitUntil: 'domcontentloaded' });
    await person.reads('Hello, Вера Петровна!');
    expect(await person.page.$eval('html', html => html.lang)).toBe('en');
  });

  it('before its day tells when, and lets the connection be checked', async () => {
    const early = await opens(link(await meeting({ inMs: 2 * DAY_MS })));
    await early.reads('Войти можно с');
    await early.reads('Проверить связь сейчас');
    await early.reads('Нужно другое время');
    await press(early.page, 'button', 'Проверить связь сейчас');
    await early.reads('Слышите мелодию?', 40_000);
  });

  it('opened too late for the start still lets in', async () => {
    const late = await meeting();
    await passes(late, 4 * MINUTE_MS);
    const person = await opens(link(late));
    await person.reads('Начнём с минуты на минуту');
    await person.reads('Даю согласие на разговор');
  });

  it('that was revoked says so, at once also where it is open, and sends to a newer one only when there is one', async () => {
    const replaced = await meeting();
    const person = await opens(link(replaced));
    await person.reads('Здравствуйте, Вера Петровна!');
    const id = replaced.links[0]?.link.invitationId ?? '';
    await anna.post(`/api/invitations/${id}/revoke`, { requestId: crypto.randomUUID() });
    await person.consents();
    await person.reads('Эта ссылка больше не работает');
    await person.reads('Позвоните нам, мы поможем');
    await closes(person);
    const wish = { requestId: crypto.randomUUID(), partyIndex: 0 };
    await anna.post(`/api/appointments/${replaced.appointment.id}/links`, wish);
    const again = await opens(link(replaced));
    await again.reads('Эта ссылка больше не работает');
    await again.reads('Откройте последнюю ссылку от нас');
  });

  it('of a meeting that is on says so, asks «Перейти сюда?» on a second device, and thanks when it is over', async () => {
    const group = await meeting({ isGroup: true });
    const conversation = await converse(stack.url, anna, group);
    const neighbour = await opens(link(group, 1));
    await neighbour.reads('Встреча уже идёт, входите');
    await closes(neighbour);

    const second = await opens(link(group));
    await second.reads('Перейти сюда?');
    expect(await axeFindings(second.page)).toEqual([]);
    await press(second.page, 'button', 'Остаться там');
    await second.reads('Эту страницу можно закрыть');
    expect(conversation.citizen.superseded).toBeNull();
    await press(second.page, 'button', 'Перейти сюда');
    await second.passesCheck();
    await second.reads('Осталось', 40_000);
    await conversation.citizen.hears('takeOver');

    await conversation.lead.asks('session:end', {
      requestId: crypto.randomUUID(),
      kind: 'done',
      ground: null,
      text: '',
    });
    await second.reads('Встреча закончилась. Спасибо, что пришли');
    conversation.leave();
    await closes(second);
    const after = await opens(link(group));
    await after.reads('Встреча закончилась. Спасибо, что пришли');
    await after.reads('Хочу ещё встречу');
  });

  it('of a meeting that nobody came to blames nobody', async () => {
    const missed = await meeting();
    await passes(missed, 20 * MINUTE_MS);
    await anna.post(`/api/appointments/${missed.appointment.id}/missed`, { requestId: crypto.randomUUID() });
    const person = await opens(link(missed));
    await person.reads('Встреча не состоялась');
    await person.reads('Позвоните нам, назначим другую');
  });

  it('of a cancelled meeting tells the reason', async () => {
    const cancelled = await meeting();
    await anna.post(`/api/appointments/${cancelled.appointment.id}/cancel`, {
      requestId: crypto.randomUUID(),
      reason: 'Специалист заболел.',
    });
    const person = await opens(link(cancelled));
    await person.reads('Этой встречи не будет');
    await person.reads('Причина: Специалист заболел.');
    await person.reads('Назначить другую');
  });

  it('of long ago says that the meeting is over', async () => {
    const old = await meeting();
    await passes(old, 31 * DAY_MS);
    const person = await opens(link(old));
    await person.reads('Эта встреча уже прошла');
    await person.reads('Позвоните нам, мы найдём время');
  });

  it('that nobody knows helps to find the right one', async () => {
    const person = await opens(`${stack.url}/v#${'x'.repeat(43)}`);
    await person.reads('Ссылка не открылась');
    await person.reads('Может, она скопирована не вся');
  });

  it('without its secret asks to open it from the message', async () => {
    citizen = await Citizen.opens(browser, `${stack.url}/v`);
    await citizen.reads('Откройте ссылку ещё раз');
  });
});
