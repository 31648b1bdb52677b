import { AppointmentCard } from '@priyom/shared/api/appointments';
import { instantOf, localOf } from '@priyom/shared/calendar/zone';
import type { Browser, SerializedAXNode } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fill, press, words } from '../actors/by-words.ts';
import { Specialist } from '../actors/specialist.ts';
import { booking } from '../fixtures/booking.ts';
import { house, PASSWORD, ZONE } from '../fixtures/house.ts';
import { type Known, settle } from '../fixtures/known.ts';
import { StaffApi } from '../harness/api.ts';
import { launchBrowser } from '../harness/browser.ts';
import { Stack } from '../harness/stack.ts';
import { StoredData } from '../harness/stored.ts';

const MINUTES = 30;
const REASON = 'Не сплю третью неделю. Просит не звонить на работу.';
const SOLUTION = 'Договорились о встрече с врачом, справку принесёт сама.';
const BACK_MS = 60_000;

/** Issue «Bad input»: a refusal costs nobody what they have typed. */
describe('what was typed', () => {
  let stack: Stack;
  let stored: StoredData;
  let browser: Browser;
  let api: StaffApi;
  let anna: Specialist;
  let known: Known;

  beforeAll(async () => {
    stack = await Stack.start([house({ capMinutes: MINUTES, checkRequired: false })]);
    stored = await StoredData.open(stack.mongoUri);
    browser = await launchBrowser();
    api = await StaffApi.signIn(stack.url, 'anna', PASSWORD);
    ({ known } = await settle(stack.url, stored, api));
    anna = await Specialist.signIn(browser, stack.url, 'anna', PASSWORD);
  });

  afterAll(async () => {
    await browser?.close();
    await stored?.close();
    await stack?.stop();
  });

  /** That can be chosen, as they are written. */
  async function freeTimes(): Promise<readonly [string, ...string[]]> {
    const times: string[] = [];
    const look = (node: SerializedAXNode): void => {
      if (node.role === 'radio' && /^\d{1,2}:\d\d$/.test(node.name ?? '')) times.push(node.name ?? '');
      node.children?.forEach(look);
    };
    const tree = await anna.page.accessibility.snapshot();
    if (tree) look(tree);
    const [first, ...others] = times;
    if (!first) throw new Error(`no time can be chosen: ${await words(anna.page)}`);
    return [first, ...others];
  }

  /** As it is read: without hard spaces. */
  async function typed(): Promise<string[]> {
    const values = await anna.page.$$eval('input:not([type=radio]), textarea', fields =>
      fields.map(field => ('value' in field ? String(field.value) : '')),
    );
    return values.map(value => value.replaceAll(/\s/g, ' '));
  }

  it('in the booking form is all there when somebody was quicker, and is booked at another time', async () => {
    const { page } = anna;
    await anna.goes('/app/book');
    await fill(page, 'Фамилия', 'Пробная');
    await fill(page, 'Имя', 'Ольга');
    await fill(page, 'Номер телефона', '+7 000 000-01-07');
    await fill(page, 'С чем обращается', REASON);
    await press(page, 'radio', 'Первый раз');
    await press(page, 'radio', 'По телефону');
    await anna.reads('Приём: 0:00');
    const today = localOf(new Date(), ZONE).date;
    const [time] = await freeTimes();
    await press(page, 'radio', time);
    await booking(api, { minutes: MINUTES, notBefore: instantOf(today, time.padStart(5, '0'), ZONE) });
    await press(page, 'button', 'Назначить и получить ссылку');
    await anna.reads(/Это время (только что заняли|занято)/);
    expect(await typed()).toEqual(expect.arrayContaining(['Пробная', 'Ольга', '8 (000) 000-01-07', REASON]));

    await press(page, 'radio', (await freeTimes()).at(-1) ?? '');
    await press(page, 'button', 'Назначить и получить ссылку');
    await anna.reads('Встреча назначена');
    const all = await stored.all('appointments');
    const cards = await Promise.all(
      all.map(async each => AppointmentCard.parse(await api.get(`/api/appointments/${each._id}`))),
    );
    const reasons = cards.flatMap(({ appointment }) => appointment.parties.map(({ reason }) => reason));
    expect(reasons.filter(reason => reason === REASON)).toHaveLength(1);
  });

  it('in the protocol outlives a server that is away, and a wrong password', async () => {
    await anna.goes(`/app/protocols/${known.protocolId}`);
    await fill(anna.page, 'Решения проблемы', SOLUTION.slice(0, 20));
    await anna.reads(/Сохранено в/);
    await stack.server.end('SIGKILL');
    await fill(anna.page, 'Решения проблемы', SOLUTION.slice(20));
    await anna.reads('Не сохранено. Текст на экране цел');
    await stack.startServer();
    await anna.reads(/Сохранено в/, BACK_MS);
    expect(await typed()).toContain(SOLUTION);

    await press(anna.page, 'button', 'Подписать');
    await anna.reads('Отметьте хотя бы одну, потом подпишите');
    await press(anna.page, 'button', 'Семейные проблемы');
    await anna.signs('не тот пароль');
    await anna.reads('Пароль не подошёл');
    await press(anna.page, 'button', 'Ещё поправлю');
    expect(await typed()).toContain(SOLUTION);
    await anna.page.reload({ waitUntil: 'domcontentloaded' });
    await anna.reads('Решения проблемы');
    expect(await typed()).toContain(SOLUTION);
  });
});
