import type { Booked } from '@priyom/shared/api/appointments';
import type { Browser, Page as Tab } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press, pressCounted, pressInDialog } from '../actors/by-words.ts';
import { talk } from '../actors/call.ts';
import type { Citizen } from '../actors/citizen.ts';
import { Specialist } from '../actors/specialist.ts';
import { booking } from '../fixtures/booking.ts';
import { house, PASSWORD } from '../fixtures/house.ts';
import { StaffApi } from '../harness/api.ts';
import { audioEnergy, framesGrow, type Picture, pictures } from '../harness/media-probe.ts';
import { axeFindings, shoot } from '../harness/screen.ts';
import {
  allowDevices,
  launchShowing,
  openPaper,
  shownTracks,
  shownWidth,
  watchShown,
} from '../harness/shown-screen.ts';
import { Stack } from '../harness/stack.ts';
import { waitUntil } from '../harness/wait-until.ts';

/** ux §6.2: a screen that is shown, in browsers that decode its picture. */
describe('showing a screen', () => {
  let stack: Stack;
  let browser: Browser;
  let booked: Booked;
  let anna: Specialist;
  let vera: Citizen;
  let paper: Tab;
  let other: Tab;

  beforeAll(async () => {
    stack = await Stack.start([house({ capMinutes: 30, checkRequired: false, ringSeconds: 180 })]);
    browser = await launchShowing();
    booked = await booking(await StaffApi.signIn(stack.url, 'anna', PASSWORD), { minutes: 25 });
    anna = await Specialist.signIn(browser, stack.url, 'anna', PASSWORD);
    await watchShown(anna.page);
    await allowDevices(anna.person.context, stack.url);
    paper = await openPaper(anna.person.context);
    await anna.page.bringToFront();
    vera = await talk(browser, anna, booked, { size: 'desktop', allowedAt: stack.url, isMuted: true });
  });

  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it('the citizen reads whose it is and sees it in its whole size; the specialist reads that it is seen', async () => {
    expect(await audioEnergy(vera.page)).toBe(0);
    await anna.showsScreen();
    await vera.reads('показывает экран');
    const screen = await screenGrows(vera.page);
    const size = await shownWidth(anna.page);
    await waitUntil(async () => {
      const now = await screenOf(vera.page);
      return now?.width === size ? null : `${now?.width} of ${size} px`;
    });
    expect(size).toBeGreaterThan(400);
    expect(screen.frames).toBeGreaterThan(0);
    await anna.reads('Видно ваш экран');
    // The specialist is muted: what is heard is the tab.
    await waitUntil(async () => ((await audioEnergy(vera.page)) > 0 ? null : 'the sound of the tab is not heard'));
    await framesGrow(vera.page, { count: 2 });
    for (const [person, name] of [
      [vera, 'citizen'],
      [anna, 'specialist'],
    ] as const) {
      await shoot(person.page, `share-${name}`);
      expect(await axeFindings(person.page)).toEqual([]);
    }
  });

  it('meanwhile the product’s other tabs may be in the picture: nothing of others comes up there', async () => {
    other = await anna.person.context.newPage();
    await other.goto(`${stack.url}/app/today`, { waitUntil: 'domcontentloaded' });
    await waitUntil(async () => ((await isHiding(other)) ? null : 'the other tab hides nothing'));
    await anna.page.bringToFront();
  });

  it('while one shows, the other can only read whose it is', async () => {
    await press(vera.page, 'button', 'Ещё');
    await vera.reads('Экран сейчас показывает Анна');
    await vera.page.keyboard.press('Escape');
  });

  it('goes on by itself over fresh peers: the worker is killed, nobody is asked anew', async () => {
    process.kill(await stack.workerPid(), 'SIGKILL');
    await waitUntil(async () => ((await screenOf(vera.page)) ? 'the old picture stands' : null));
    await screenGrows(vera.page);
    expect(await shownTracks(anna.page)).toEqual(['audio', 'video']);
    await framesGrow(anna.page);
  });

  it('the end of what is shown, as by the browser’s own bar, takes it away from everybody', async () => {
    await paper.close();
    await noScreen(vera.page);
    expect(await shownTracks(anna.page)).toEqual([]);
    await waitUntil(async () =>
      (await anna.words()).includes('Видно ваш экран') ? 'the specialist still reads that it is seen' : null,
    );
    await waitUntil(async () => ((await isHiding(other)) ? 'the other tab hides on' : null));
    await other.close();
  });

  it('a citizen reads what will be seen before anything is, and the specialist may end it', async () => {
    paper = await openPaper(vera.person.context);
    await vera.page.bringToFront();
    await press(vera.page, 'button', 'Ещё');
    await press(vera.page, 'button', 'Показать экран Окно, вкладку или весь экран');
    await vera.reads('Его увидят: Анна');
    await shoot(vera.page, 'share-ask');
    expect(await screenOf(anna.page)).toBeUndefined();
    await pressInDialog(vera.page, 'button', 'Выбрать, что показать');
    await vera.reads('Видно ваш экран');
    await screenGrows(anna.page);
    await shoot(anna.page, 'share-by-citizen');
    await pressCounted(anna.page, 'button', 'Остановить показ: Условная Вера Петровна и Лев');
    await noScreen(anna.page);
    await waitUntil(async () =>
      (await vera.words()).includes('Видно ваш экран') ? 'the citizen still reads that it is seen' : null,
    );
  });

  it('S shows it as well; a reload of the page ends it', async () => {
    await waitUntil(async () => ((await anna.words()).includes('Показать экран') ? null : 'the button is not back'));
    await openPaper(anna.person.context);
    await anna.page.bringToFront();
    await anna.page.keyboard.press('KeyS');
    await screenGrows(vera.page);
    await anna.page.reload({ waitUntil: 'domcontentloaded' });
    await anna.reads('Показать экран');
    await noScreen(vera.page);
    await framesGrow(vera.page);
  });
});

type Page = Citizen['page'];

const isHiding = (tab: Tab): Promise<boolean> =>
  tab.evaluate(() => document.documentElement.dataset.shared === 'monitor');

async function screenOf(page: Page): Promise<Picture | undefined> {
  return (await pictures(page)).find(({ name }) => name.endsWith(':screen'));
}

/** Waits until the shown screen has decoded ten more frames. */
async function screenGrows(page: Page): Promise<Picture> {
  let from = -1;
  let last: Picture | undefined;
  await waitUntil(async () => {
    last = await screenOf(page);
    if (!last) return 'no screen is shown';
    if (from < 0 || last.frames < from) from = last.frames;
    return last.frames >= from + 10 ? null : `the screen stands at ${last.frames}`;
  });
  if (!last) throw new Error('no screen');
  return last;
}

const noScreen = (page: Page): Promise<void> =>
  waitUntil(async () => ((await screenOf(page)) ? 'the screen is still shown' : null));
