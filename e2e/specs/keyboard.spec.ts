import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { converse } from '../actors/by-socket.ts';
import { find, reads, words } from '../actors/by-words.ts';
import { booksByKeys } from '../actors/keyboard-booking.ts';
import { boxes, hears, signsIn, sits, type Typist, usesMenu } from '../actors/keyboard-person.ts';
import { booking } from '../fixtures/booking.ts';
import { house, PASSWORD } from '../fixtures/house.ts';
import { StaffApi } from '../harness/api.ts';
import { launchBrowser } from '../harness/browser.ts';
import { framesGrow } from '../harness/media-probe.ts';
import { whyNotHeld } from '../harness/outcome.ts';
import { Stack } from '../harness/stack.ts';
import { StoredData } from '../harness/stored.ts';
import { waitUntil } from '../harness/wait-until.ts';

const CAP_MINUTES = 30;

/** ux §8, WCAG 2.1.1, 2.1.2, 2.4.7: the whole job without a mouse, on both sides; the focus is seen and never lost. */
describe('the keyboard alone', () => {
  let stack: Stack;
  let stored: StoredData;
  let browser: Browser;
  let anna: Typist;
  let petr: Typist;
  let maria: Typist;
  let link: string;

  beforeAll(async () => {
    const options = { capMinutes: CAP_MINUTES, checkRequired: false, opensBeforeMinutes: 120, ringSeconds: 180 };
    stack = await Stack.start([house(options)]);
    stored = await StoredData.open(stack.mongoUri);
    browser = await launchBrowser();
    await petrHeldGroup();
  });

  afterAll(async () => {
    await browser?.close();
    await stored?.close();
    await stack?.stop();
  });

  /** Its register waits for his signature. */
  async function petrHeldGroup(): Promise<void> {
    const api = await StaffApi.signIn(stack.url, 'petr', PASSWORD);
    const held = await booking(api, { isGroup: true });
    const { lead, leave } = await converse(stack.url, api, held);
    await lead.asks('session:end', { requestId: crypto.randomUUID(), kind: 'done', ground: null, text: '' });
    await waitUntil(() => whyNotHeld(stored, held.appointment.id, 1));
    leave();
  }

  it('signs in, and goes once round «Сегодня»', async () => {
    anna = await signsIn(browser, stack.url, 'anna');
    const { keys } = anna;
    const names = await keys.round();
    expect(names[0]).toBe('Сразу к содержанию');
    expect(names).toEqual(expect.arrayContaining(['Сегодня', 'Назначить встречу', 'Протоколы', 'Вид и выход']));
    await keys.use('Сразу к содержанию');
    await keys.use('Встреча');
    await keys.standsOnTitle('Назначить встречу');
  });

  it('books a meeting', async () => {
    const { keys, page } = anna;
    await reads(page, 'Кому помогаем');
    await booksByKeys(anna, { minutes: CAP_MINUTES });
    await keys.standsOnTitle('Встреча назначена');
  });

  it('hands the link over', async () => {
    const { keys, page } = anna;
    await keys.use(/^Скопировать ссылку/);
    await reads(page, 'Скопировано');
    link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toContain(`${stack.url}/`);
    await keys.use('Напечатать с QR-кодом');
    await keys.stands('main', '');
    await keys.use('Назад');
    await keys.standsOnTitle('Встреча назначена');
  });

  it('checks the workplace', async () => {
    const { keys, page } = anna;
    await keys.use('Сегодня');
    await keys.standsOnTitle('Сегодня');
    await reads(page, 'Начать проверку');
    await keys.use('Начать проверку');
    await keys.standsOnTitle('Проверка рабочего места');
    await reads(page, 'Слышите мелодию?', 60_000);
    await keys.use('Да. Слышите мелодию?');
    await keys.standsOnTitle('Проверка рабочего места');
    await reads(page, 'Отметьте место', 60_000);
    for (const point of await boxes(page)) await keys.use(point, 'Space');
    await reads(page, 'Всё готово');
    await keys.use('Готово');
    await reads(page, 'Место проверено');
    await keys.standsOnTitle('Проверка рабочего места');
    await keys.use('На «Сегодня»');
    await keys.standsOnTitle('Сегодня');
  });

  it('comes as a citizen, and waits', async () => {
    maria = await sits(browser, link, 'narrow');
    const { keys, page } = maria;
    await reads(page, 'Открыть встречу');
    await keys.use('Открыть встречу');
    await keys.standsOnTitle(/^Здравствуйте/);
    await keys.use('Дальше');
    for (const box of await boxes(page)) {
      await keys.stands('checkbox', box);
      await keys.press('Space');
      await keys.use('Дальше');
    }
    await keys.standsOnTitle(/./);
    await reads(page, 'Слышите мелодию?', 40_000);
    await keys.use('Да');
    await keys.standsOnTitle('Всё работает', 40_000);
    await keys.use('Дальше');
    await keys.standsOnTitle(/^Вы на месте/, 40_000);
    const names = await keys.round();
    expect(names).toEqual(expect.arrayContaining(['Крупнее, текст и цвета', 'Быстрый выход', 'Написать', 'Никого']));
    await keys.use('Написать');
    await keys.stands('textbox', 'Ваше сообщение');
    await keys.type('Я на месте, дочь рядом.');
    await keys.use('Отправить');
    await keys.stands('button', 'Написать');
    await reads(page, 'Я на месте, дочь рядом.');
  });

  it('lets the citizen in', async () => {
    await reads(anna.page, 'Вас ждут.');
    await anna.keys.hold('Alt', 'KeyW');
    await anna.keys.standsInDialog('Написать: Примерова Мария Ивановна и Соня, 9 лет');
    await anna.keys.press('Escape');
    await anna.keys.standsOnTitle('Сегодня');
    await reads(anna.page, 'Я на месте, дочь рядом.');
    await anna.keys.hold('Alt', 'KeyW');
    await find(anna.page, 'log', 'Переписка');
    await anna.keys.stands('textbox', 'Сообщение');
    await anna.keys.type('Вижу, сейчас позову.');
    await anna.keys.use('Отправить');
    await anna.keys.standsOnTitle('Сегодня');
    await reads(maria.page, 'Вижу, сейчас позову.');
    await anna.keys.hold('Alt', 'KeyA');
    await anna.keys.standsOnTitle('Встреча');
    await maria.keys.stands('button', 'Войти');
    await hears(maria.page, 'Вас зовут');

    await anna.keys.use('Не звать');
    await anna.keys.stands('region', /^Вас ждут: /);
    await maria.keys.standsOnTitle(/^Вы на месте/);
    await anna.keys.use('Впустить');
    await anna.keys.stands('region', /^Вас ждут: /);
    await maria.keys.stands('button', 'Войти');
    await maria.keys.press('Enter');
    await maria.keys.stands('button', 'Микрофон');
    await anna.keys.stands('region', 'Встреча');
    await framesGrow(maria.page);
    await framesGrow(anna.page);
  });

  it('falls silent, and speaks again', async () => {
    await anna.keys.press('KeyM');
    await anna.keys.tabTo('Микрофон: Без звука');
    await anna.keys.press('Space');
    await anna.keys.stands('button', 'Микрофон');
    await maria.keys.press('Enter');
    await maria.keys.stands('button', 'Микрофон: Без звука');
    await maria.keys.press('Enter');
    await maria.keys.stands('button', 'Микрофон');
    expect((await maria.keys.round())[0]).toBe('Микрофон');
    expect(await anna.keys.round()).toContain('Закончить');
  });

  it('writes both ways', async () => {
    await anna.keys.press('KeyC');
    await anna.keys.stands('textbox', 'Сообщение');
    await anna.keys.type('Здравствуйте! mvcp');
    await anna.keys.press('Enter');
    await maria.keys.use('Написать');
    await maria.keys.stands('textbox', 'Ваше сообщение');
    await reads(maria.page, 'Здравствуйте! mvcp');
    await maria.keys.type('Добрый день, слышу вас.');
    await maria.keys.press('Enter');
    await reads(anna.page, 'Добрый день, слышу вас.');
    await anna.keys.stands('textbox', 'Сообщение');
    expect(await words(anna.page)).not.toContain('Без звука');
    await maria.keys.backTo('Закрыть');
    await maria.keys.press('Enter');
    await maria.keys.stands('button', 'Написать');
    await maria.keys.press('F6');
    await maria.keys.backTo('Микрофон');
  });

  it('sees the register as the colleague who will be asked', async () => {
    petr = await signsIn(browser, stack.url, 'petr');
    await usesMenu(petr);
    await petr.keys.use(/^Подписать реестр участников/);
    await petr.keys.standsOnTitle('Реестр участников');
    await reads(petr.page, 'Условная Вера Петровна');
    expect((await petr.keys.round())[0]).toBe('Сразу к содержанию');
  });

  it('brings a colleague in', async () => {
    await anna.keys.press('F6');
    await anna.keys.use('Пригласить');
    await anna.keys.standsInDialog('Пригласить коллегу');
    await anna.keys.press('Escape');
    await anna.keys.stands('button', 'Пригласить');
    await anna.keys.press('Enter');
    await anna.keys.use('Позвать: Образцов Пётр');
    await anna.keys.stands('textbox', 'Зачем (увидит коллега)');
    await anna.keys.type('Помочь с документами');
    await anna.keys.use('Позвать: Образцов Пётр');
    await anna.keys.stands('button', 'Пригласить');

    await reads(maria.page, 'зовёт коллегу');
    await maria.keys.use('Хорошо');
    await maria.keys.standsOnTitle('Встреча');
    await petr.keys.standsInDialog('Вас зовут в разговор');
    await petr.keys.stands('button', 'Войти');
    await petr.keys.press('Enter');
    await petr.keys.standsOnTitle('Встреча');
    await framesGrow(petr.page, { count: 2 });
    await framesGrow(maria.page, { count: 2 });
  });

  it('keeps the protocol, and ends', async () => {
    const { keys, page } = anna;
    await keys.press('KeyP');
    await keys.stands('textbox', 'Причина обращения');
    await keys.use('Проблемы обучения', 'Space');
    await keys.fill('Решения проблемы', 'Договорились о вечернем ритуале.');
    await reads(page, /Сохранено в/);
    await keys.tabTo('Закончить');
    await keys.press('Enter');
    await keys.standsInDialog('Закончить встречу?');
    await keys.stands('button', 'Остаться');
    await keys.press('Escape');
    await keys.stands('button', 'Закончить');
    await keys.press('Enter');
    await keys.backTo('Закончить');
    await keys.press('Enter');
    await keys.standsOnTitle('Встреча закончилась');
    await maria.keys.standsOnTitle(/^Встреча закончилась/);
    await petr.keys.standsOnTitle('Встреча закончилась');
  });

  it('signs the protocol and confirms the line', async () => {
    const { keys, page } = anna;
    await reads(page, 'Решения проблемы');
    await keys.tabTo('Подписать');
    // The page hears of the end a moment later; whoever stands on the button reads why and stays on it.
    await waitUntil(async () => ((await words(page)).includes('Подписать можно после встречи') ? 'not yet' : null));
    await keys.stands('button', 'Подписать');
    await keys.press('Enter');
    await keys.standsInDialog('Подписать протокол?');
    await keys.use('Подписать');
    await keys.stands('textbox', 'Ваш пароль');
    await keys.type(PASSWORD);
    await keys.press('Enter');
    await reads(page, /Подписан .*, версия 1/);
    await keys.standsOnTitle('Встреча закончилась');
    // The line is an effect of the end: the list shows it some seconds later.
    await reads(page, 'Подтвердить строку журнала');
    await keys.use('Подтвердить строку журнала');
    await keys.stands('button', /^Подтвердить строку 1, /);
    await keys.press('Enter');
    await keys.standsInDialog('Строка № 1');
    await keys.stands('textbox', 'Примечание');
    await keys.type('с юристом Образцовым П. Д.');
    await keys.use('Подтвердить строку');
    await reads(page, 'Подтверждено');
    await keys.stands('region', 'Журнал учета он-лайн консультирования');
  });

  it('signs out, and no page has complained', async () => {
    await anna.keys.use('Вид и выход');
    await anna.keys.arrowTo('Выйти', 'ArrowDown');
    await anna.keys.press('Enter');
    await anna.keys.standsOnTitle('Вы вышли');
    expect([anna, petr, maria].flatMap(({ errors }) => errors)).toEqual([]);
  });
});
