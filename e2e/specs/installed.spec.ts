import type { Booked } from '@priyom/shared/api/appointments';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fill, find, press, reads, words } from '../actors/by-words.ts';
import { Citizen } from '../actors/citizen.ts';
import { Specialist } from '../actors/specialist.ts';
import { booking, bornIn } from '../fixtures/booking.ts';
import { house, PASSWORD } from '../fixtures/house.ts';
import { StaffApi } from '../harness/api.ts';
import { launchBrowser, SIZES } from '../harness/browser.ts';
import { noticesOf, openByIcon, whyNotInstallable, workerAnswers } from '../harness/installed-app.ts';
import { settled } from '../harness/looks.ts';
import { axeFindings, shoot } from '../harness/screen.ts';
import { Stack } from '../harness/stack.ts';
import { waitUntil } from '../harness/wait-until.ts';

const HOUR_MS = 3_600_000;

/** Issue 5, «Installed as an app it opens the link and rings; without a server it says so usefully»: docs/adr/0014. */
describe('on the screen of a phone', () => {
  let stack: Stack;
  let browser: Browser;
  let anna: Specialist;
  let vera: Citizen;
  let booked: Booked;
  let link = '';

  beforeAll(async () => {
    stack = await Stack.start([house({ capMinutes: 30, checkRequired: false, ringSeconds: 180 })]);
    // By pipe: installing is nothing that a browser does for whoever finds its port.
    browser = await launchBrowser([], { pipe: true });
    const api = await StaffApi.signIn(stack.url, 'anna', PASSWORD);
    booked = await booking(api, { minutes: 25 });
    link = booked.links[0]?.url ?? '';
    anna = await Specialist.signIn(browser, stack.url, 'anna', PASSWORD);
  });

  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  describe('the icon', () => {
    let ahead = '';
    let tab: Page;
    let app: Page;

    beforeAll(async () => {
      const api = await StaffApi.signIn(stack.url, 'anna', PASSWORD);
      const later = await booking(api, { notBefore: new Date(Date.now() + 2 * HOUR_MS) });
      ahead = later.links[0]?.url ?? '';
      const [first] = await browser.defaultBrowserContext().pages();
      if (!first) throw new Error('the browser has no tab');
      tab = first;
      await tab.setViewport(SIZES.phone);
    });

    it('the browser finds nothing against the workplace nor against the citizen’s page', async () => {
      for (const path of ['/app/today', '/v']) {
        await tab.goto(stack.url + path, { waitUntil: 'load' });
        expect(await whyNotInstallable(tab), path).toEqual([]);
      }
    });

    it('is offered where nothing frightens, and once declined never again', async () => {
      await tab.goto(ahead, { waitUntil: 'domcontentloaded' });
      await tab.reload({ waitUntil: 'domcontentloaded' });
      await press(tab, 'button', 'Открыть встречу');
      await find(tab, 'button', 'Поставить на экран');
      await (await find(tab, 'button', 'Не надо')).scrollIntoView();
      await shoot(tab, 'installed-offer-phone');
      expect(await axeFindings(tab)).toEqual([]);
      await press(tab, 'button', 'Не надо');
      await tab.reload({ waitUntil: 'domcontentloaded' });
      await reads(tab, 'Здравствуйте, Вера Петровна');
      await workerAnswers(tab);
      expect(await words(tab)).not.toContain('на экран');
    });

    it('opens the meeting by one press; a tab of the same browser remembers nobody', async () => {
      // The browser says it after its own question, which nobody can answer here; what follows is the browser's own.
      await tab.evaluate(() => dispatchEvent(new Event('appinstalled')));
      app = await openByIcon(browser, stack.url, '/v');
      expect(await app.evaluate(() => matchMedia('(display-mode: standalone)').matches)).toBe(true);
      await reads(app, 'Вас пригласили на');
      expect(await words(app)).not.toContain('Вера');
      await press(app, 'button', 'Открыть встречу');
      await reads(app, 'Здравствуйте, Вера Петровна');
      const other = await browser.defaultBrowserContext().newPage();
      await other.goto(`${stack.url}/v`, { waitUntil: 'domcontentloaded' });
      await reads(other, 'Откройте ссылку ещё раз');
      await other.close();
    });

    it('that knows no meeting, as on an iPhone, takes the link that is pasted', async () => {
      await app.evaluate(() => {
        localStorage.clear();
        sessionStorage.clear();
      });
      await app.reload({ waitUntil: 'domcontentloaded' });
      await reads(app, 'Скопируйте ссылку из сообщения');
      await app.setViewport(SIZES.phone);
      await fill(app, 'Ссылка', 'завтра в десять');
      await press(app, 'button', 'Открыть');
      await reads(app, 'Это не ссылка на встречу');
      await shoot(app, 'installed-paste-phone');
      expect(await axeFindings(app)).toEqual([]);
      await fill(app, 'Ссылка', `Ваша встреча: ${ahead} Нажмите на неё`);
      await press(app, 'button', 'Открыть');
      await press(app, 'button', 'Открыть встречу');
      await reads(app, 'Здравствуйте, Вера Петровна');
      expect(await app.evaluate(() => location.href)).toBe(`${stack.url}/v`);
      await app.close();
      await tab.goto('about:blank');
    });
  });

  it('who wants to know of arrivals chooses so', async () => {
    await anna.person.context.overridePermissions(stack.url, ['notifications']);
    await press(anna.page, 'button', 'Вид и выход');
    await press(anna.page, 'menuitem', 'Сигналы о приходе');
    await press(anna.page, 'checkbox', 'Уведомление на экране');
    await press(anna.page, 'button', 'Готово');
    await workerAnswers(anna.page);
    await (await anna.person.context.newPage()).bringToFront();
  });

  it('permission to notify is asked for by a press that says why, never by itself', async () => {
    vera = await Citizen.opens(browser, link, { beforeScripts: countQuestions });
    await vera.person.context.overridePermissions(stack.url, ['camera', 'microphone', 'notifications']);
    await vera.opensMeeting();
    await vera.consents();
    await vera.passesCheck();
    await vera.waits();
    await find(vera.page, 'checkbox', 'Показать уведомление, когда позовут');
    expect(await questionsOf(vera.page)).toBe(0);
    await press(vera.page, 'checkbox', 'Показать уведомление, когда позовут');
    await waitUntil(async () => ((await questionsOf(vera.page)) === 1 ? null : 'nothing was asked'));
    await vera.page.evaluate(() => document.querySelector('.agree')?.scrollIntoView({ block: 'center' }));
    await shoot(vera.page, 'installed-notice-phone');
    expect(await axeFindings(vera.page)).toEqual([]);
    await workerAnswers(vera.page);
  });

  it('the specialist who works elsewhere is told that somebody came, without a name either', async () => {
    await waitUntil(async () => ((await noticesOf(anna.page)).length > 0 ? null : 'nothing is shown'));
    expect(await noticesOf(anna.page)).toEqual(['Вас ждут. Откройте Приём']);
    await anna.page.bringToFront();
  });

  it('without a server the page says what to do and whom to call', async () => {
    await workerAnswers(anna.page);
    await stack.server.end('SIGTERM');
    await vera.page.reload({ waitUntil: 'load' });
    await vera.reads('Пока не соединяемся');
    await vera.reads('Интернет есть, а наш сервер молчит');
    await vera.reads('Встреча не пропала');
    expect(await telephone(vera.page)).toBe('tel:+70000000011');
    expect(await vera.page.title()).toBe('Пока не соединяемся · Приём');
    await press(vera.page, 'button', 'Попробовать ещё раз');
    await vera.reads('Пока не вышло. Пробуем дальше');
    for (const theme of ['light', 'dark'] as const) {
      await vera.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
      await settled(vera.page);
      await shoot(vera.page, `installed-offline-phone-${theme}`);
      expect(await axeFindings(vera.page), theme).toEqual([]);
    }
    await anna.page.reload({ waitUntil: 'load' });
    await anna.reads('Сервер не отвечает');
    await anna.reads('скажите технику');
    await shoot(anna.page, 'installed-offline-desktop');
    expect(await axeFindings(anna.page)).toEqual([]);
  });

  it('without a network it says that instead', async () => {
    await vera.page.setOfflineMode(true);
    await vera.reads('Нет интернета');
    await vera.page.setOfflineMode(false);
    await vera.reads('Интернет есть');
  });

  it('when the server is back everybody is where they were, and nothing was kept of it', async () => {
    const again = [vera, anna].map(({ page }) => page.waitForNavigation({ timeout: 0 }));
    await Promise.all([stack.startServer(), ...again]);
    await vera.waits();
    await anna.reads('Впустить');
    expect(await vera.page.evaluate(() => caches.keys())).toEqual([]);
    const answer = await fetch(`${stack.url}/service-worker.js`);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(answer.headers.get('content-type')).toContain('javascript');
  });

  it('who is called while looking elsewhere is told by the system, without a name', async () => {
    await anna.entersRoom(booked.appointment.id);
    const elsewhere = await vera.person.context.newPage();
    await elsewhere.bringToFront();
    await waitUntil(async () =>
      (await vera.page.evaluate(() => document.visibilityState)) === 'hidden' ? null : 'the tab is still seen',
    );
    await anna.callsIn();
    await waitUntil(async () => ((await noticesOf(vera.page)).length > 0 ? null : 'nothing is shown'));
    expect(await noticesOf(vera.page)).toEqual(['Вас приглашают войти. Нажмите, чтобы открыть']);
    await elsewhere.close();
  });

  it('«Быстрый выход» leaves no notification, no worker, no number, no visit', async () => {
    const watcher = await vera.person.context.newPage();
    await watcher.goto(stack.url, { waitUntil: 'load' });
    expect(await watcher.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(1);
    await vera.page.bringToFront();
    await press(vera.page, 'button', 'Быстрый выход');
    await waitUntil(async () =>
      (await watcher.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)) === 0
        ? null
        : 'the worker is still there',
    );
    expect(await noticesOf(watcher)).toEqual([]);
    const left = await watcher.evaluate(async () => [...Object.keys(localStorage), ...(await caches.keys())]);
    expect(left.sort()).toEqual(['priyom.device', 'priyom.quiet']);
  });

  it('nor does anything come back when the link is opened again', async () => {
    const back = await vera.person.context.newPage();
    await back.goto(link, { waitUntil: 'domcontentloaded' });
    await press(back, 'button', 'Открыть встречу');
    await fill(back, 'Год рождения', bornIn());
    await press(back, 'button', 'Открыть');
    await reads(back, 'Камера и микрофон выключены', 40_000);
    await waitUntil(async () => ((await isFetched(back, '/begin-')) ? null : 'its last part is still to come'));
    expect(await back.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    expect(await words(back)).not.toContain('Показать уведомление');
  });
});

/** Must run before the page's own scripts: how often it asks to notify. */
async function countQuestions(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const ask = Notification.requestPermission.bind(Notification);
    Notification.requestPermission = () => {
      window.priyomQuestions = (window.priyomQuestions ?? 0) + 1;
      return ask();
    };
  });
}

const questionsOf = (page: Page): Promise<number> => page.evaluate(() => window.priyomQuestions ?? 0);

function telephone(page: Page): Promise<string | null> {
  return page.evaluate(() => document.querySelector('a:not([hidden])')?.getAttribute('href') ?? null);
}

function isFetched(page: Page, part: string): Promise<boolean> {
  return page.evaluate(name => performance.getEntriesByType('resource').some(each => each.name.includes(name)), part);
}

declare global {
  interface Window {
    priyomQuestions?: number;
  }
}
