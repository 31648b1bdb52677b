import type { Booked } from '@priyom/shared/api/appointments';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fill, find, press, pressInDialog, words } from '../actors/by-words.ts';
import { Citizen } from '../actors/citizen.ts';
import { Specialist } from '../actors/specialist.ts';
import { booking, bornIn } from '../fixtures/booking.ts';
import { house, PASSWORD } from '../fixtures/house.ts';
import { StaffApi } from '../harness/api.ts';
import { launchBrowser } from '../harness/browser.ts';
import { framesGrow, pictures } from '../harness/media-probe.ts';
import { axeFindings, shoot } from '../harness/screen.ts';
import { isSmall, timesPutAway } from '../harness/small-window.ts';
import { Stack } from '../harness/stack.ts';
import { waitUntil } from '../harness/wait-until.ts';
import { whyNoWriting } from '../harness/writing.ts';

/** Ux §6.7: nobody is seen, heard or overheard by surprise, and what a page says of the meeting stays true. */
describe('somebody who cannot talk freely', () => {
  let stack: Stack;
  let browser: Browser;
  let anna: Specialist;
  let vera: Citizen;
  let booked: Booked;
  const link = () => booked.links[0]?.url ?? '';

  beforeAll(async () => {
    stack = await Stack.start([house({ capMinutes: 30, checkRequired: false, ringSeconds: 180 })]);
    browser = await launchBrowser();
    booked = await booking(await StaffApi.signIn(stack.url, 'anna', PASSWORD), { minutes: 25 });
    anna = await Specialist.signIn(browser, stack.url, 'anna', PASSWORD);
    await anna.entersRoom(booked.appointment.id);
  });

  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it('sees the check’s answers without scrolling', async () => {
    vera = await Citizen.opens(browser, link());
    await vera.opensMeeting();
    await vera.consents();
    await find(vera.page, 'button', 'Нет', 40_000);
    await shoot(vera.page, 'safety-check');
    await waitUntil(() => whyOutOfSight(vera.page, 'Нет'));
    await vera.passesCheck();
  });

  it('is told that nobody sees or hears yet, and is called in sight of «Войти» wherever the page stood', async () => {
    await vera.reads('Пока вас никто не видит и не слышит');
    await vera.reads('Вас услышат');
    await shoot(vera.page, 'safety-waiting');
    await vera.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await anna.callsIn();
    await vera.reads('Вас зовут', 40_000);
    await waitUntil(() => whyOutOfSight(vera.page, 'Войти'));
    expect(await vera.page.evaluate(() => [scrollY, document.activeElement?.textContent?.includes('Войти')])).toEqual([
      0,
      true,
    ]);
    await vera.enters();
    await framesGrow(vera.page);
    await framesGrow(anna.page);
    await shoot(vera.page, 'safety-call');
  });

  it('«Мне неудобно говорить»: silent in one press, the specialist reads it, the room can be silenced too', async () => {
    await anna.opensChat();
    await press(vera.page, 'button', 'Ещё');
    await press(vera.page, 'button', 'Мне неудобно говорить вас не будет видно и слышно');
    await vera.reads('Камеру и звук выключили. Что удобнее?');
    await shoot(vera.page, 'safety-quiet');
    await waitUntil(async () => ((await pictures(anna.page)).length === 0 ? null : 'she is still seen'));
    await press(vera.page, 'button', 'Буду писать');
    await anna.reads('Мне сейчас удобнее писать');
    await vera.reads('Вас не видно и не слышно');
    expect(await sounds(vera.page)).toBeGreaterThan(0);
    await press(vera.page, 'button', 'Убрать звук и видео здесь');
    await vera.reads('Звук и видео здесь убраны');
    expect([await sounds(vera.page), await pictures(vera.page)]).toEqual([0, []]);
    await anna.reads('Я вас сейчас не слышу');
    await shoot(vera.page, 'safety-hidden');
    await press(vera.page, 'button', 'Вернуть');
    await framesGrow(vera.page);
    await press(vera.page, 'button', 'Закрыть');
    await press(vera.page, 'button', 'Камера: Без видео');
    await framesGrow(anna.page);
  });

  it('a silent signal is read by the staff alone; a question that looks ordinary is answered by one tap', async () => {
    await press(vera.page, 'button', 'Ещё');
    await press(vera.page, 'button', 'Мне неудобно говорить вас не будет видно и слышно');
    await pressInDialog(vera.page, 'button', 'Рядом кто-то есть');
    await anna.reads('Рядом кто-то есть. Вслух об этом не говорите');
    await vera.reads('Ответ у специалиста.');
    expect(await words(vera.page)).not.toContain('Рядом кто-то есть');
    await shoot(vera.page, 'safety-signalled');
    await shoot(anna.page, 'safety-signal-room');
    expect([await axeFindings(anna.page), await axeFindings(vera.page)]).toEqual([[], []]);
    const head = await Specialist.signIn(browser, stack.url, 'vera', PASSWORD);
    await head.reads('Нужен второй специалист');
    await shoot(head.page, 'safety-signal-head');
    await press(anna.page, 'button', 'Удобно продолжать?');
    await vera.reads('Удобно продолжать?');
    await shoot(vera.page, 'safety-asked');
    await press(vera.page, 'button', 'Нет');
    await anna.reads(/Удобно продолжать\? нет/);
    await press(vera.page, 'button', 'Всё в порядке');
    await waitUntil(async () =>
      (await words(anna.page)).includes('Вслух об этом') ? 'the signal still stands' : null,
    );
    await head.page.close();
    await press(vera.page, 'button', 'Закрыть');
    await press(vera.page, 'button', 'Камера: Без видео');
    await framesGrow(anna.page);
  });

  it('«Чат» on a phone: the talk goes on in writing, the field is under the thumbs; «Видео» brings the pictures back', async () => {
    await press(vera.page, 'button', 'Ещё');
    await press(vera.page, 'button', 'Как говорить Видео');
    await press(vera.page, 'radio', 'Чат пишем, без звука и видео');
    await anna.reads('Переписка: выбор гражданина');
    await waitUntil(() => whyNoWriting(vera.page));
    await shoot(vera.page, 'safety-chat');
    await vera.page.keyboard.type('Пишу вам отсюда');
    await press(vera.page, 'button', 'Отправить');
    await anna.opensChat();
    await anna.reads('Пишу вам отсюда');
    await vera.closesChat();
    await press(vera.page, 'button', 'Ещё');
    await press(vera.page, 'button', 'Как говорить Чат');
    await press(vera.page, 'radio', 'Видео вас видно и слышно');
    await press(vera.page, 'button', 'Закрыть');
    await framesGrow(vera.page);
    await framesGrow(anna.page);
  });

  it('comes back after «Быстрый выход» unseen and unheard until she switches on herself', async () => {
    await press(vera.page, 'button', 'Ещё');
    await press(vera.page, 'button', 'Маленькое окно с собеседником видно поверх других окон');
    await waitUntil(async () => ((await isSmall(vera.page)) ? null : 'no small window'));
    const putAway = await timesPutAway(vera.page);
    await press(vera.page, 'button', 'Быстрый выход');
    await waitUntil(() => (putAway() === 1 ? null : `the small window was put away ${putAway()} times`));
    await anna.reads('Быстрый выход');
    const back = await vera.person.context.newPage();
    await back.setViewport(vera.page.viewport());
    await back.setExtraHTTPHeaders({ 'accept-language': 'ru' });
    await vera.page.close();
    await back.goto(link(), { waitUntil: 'domcontentloaded' });
    const opened = await devicesOpened(back);
    vera.person.page = back;
    await press(back, 'button', 'Открыть встречу');
    await vera.reads('Страница закрыта');
    expect(await words(back), 'nothing says whose page it is').not.toMatch(/Анна|встреч|Телефон/i);
    await fill(back, 'Год рождения', '1950');
    await press(back, 'button', 'Открыть');
    await vera.reads('Год не подошёл');
    await shoot(back, 'safety-year');
    expect(await axeFindings(back)).toEqual([]);
    await fill(back, 'Год рождения', bornIn());
    await press(back, 'button', 'Открыть');
    await vera.reads('Камера и микрофон выключены', 40_000);
    await vera.reads('Не услышат');
    await shoot(back, 'safety-back');
    await anna.callsIn();
    await vera.reads('Вас зовут', 40_000);
    await shoot(back, 'safety-back-called');
    await vera.enters();
    await vera.reads('Микрофон выключен');
    expect(await opened(), 'devices that were opened').toBe(0);
    expect(await pictures(anna.page)).toEqual([]);
    await press(back, 'button', 'Камера: Без видео');
    await framesGrow(anna.page);
  });

  it('who has left reads that one may come back for as long as one may', async () => {
    await press(vera.page, 'button', 'Закончить');
    await pressInDialog(vera.page, 'button', 'Закончить');
    await vera.reads('Вы вышли');
    await vera.reads(/Вернуться можно до \d/);
    expect(await vera.words()).not.toContain('Встреча закончилась');
    await shoot(vera.page, 'safety-left');
    expect(await vera.page.evaluate(() => document.activeElement?.textContent)).toBe('Вы вышли');
    await anna.ends();
    await vera.reads('Встреча закончилась. Спасибо, что пришли', 40_000);
    expect(await vera.words()).not.toContain('Вернуться');
  });
});

/** Null when the whole button is on the screen as it stands. */
function whyOutOfSight(page: Page, text: string): Promise<string | null> {
  return page.evaluate(words => {
    const button = [...document.querySelectorAll('button')].find(each => each.textContent?.trim().startsWith(words));
    if (!button) return 'no such button';
    const { top, bottom } = button.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight ? null : `«${words}» is at ${top}–${bottom} of ${innerHeight}`;
  }, text);
}

/** Elements in which others are heard. */
const sounds = (page: Page): Promise<number> => page.evaluate(() => document.querySelectorAll('audio').length);

/** Counts from now on how often the page asks for a camera or a microphone. */
async function devicesOpened(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const { mediaDevices } = navigator;
    const open = mediaDevices.getUserMedia.bind(mediaDevices);
    document.documentElement.dataset.opened = '0';
    mediaDevices.getUserMedia = constraints => {
      document.documentElement.dataset.opened = String(Number(document.documentElement.dataset.opened) + 1);
      return open(constraints);
    };
  });
  return () => page.evaluate(() => Number(document.documentElement.dataset.opened));
}
