import type { Booked } from '@priyom/shared/api/appointments';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press } from '../actors/by-words.ts';
import { talk } from '../actors/call.ts';
import type { Citizen } from '../actors/citizen.ts';
import { Specialist } from '../actors/specialist.ts';
import { booking } from '../fixtures/booking.ts';
import { house, PASSWORD } from '../fixtures/house.ts';
import { StaffApi } from '../harness/api.ts';
import { launchBrowser } from '../harness/browser.ts';
import { framesGrow, pictures } from '../harness/media-probe.ts';
import { listenForBell } from '../harness/rung-bell.ts';
import { shoot } from '../harness/screen.ts';
import { Stack } from '../harness/stack.ts';
import { waitUntil } from '../harness/wait-until.ts';

/** D18, ux §6.6 and §6.7: hold, a word among the staff, other hands, a silent signal, in browsers that decode pictures. */
describe('colleagues and safety in the room', () => {
  let stack: Stack;
  let browser: Browser;
  let booked: Booked;
  let anna: Specialist;
  let petr: Specialist;
  let vera: Citizen;

  beforeAll(async () => {
    stack = await Stack.start([house({ capMinutes: 30, checkRequired: false, ringSeconds: 180 })]);
    browser = await launchBrowser();
    booked = await booking(await StaffApi.signIn(stack.url, 'anna', PASSWORD), { minutes: 25 });
    anna = await Specialist.signIn(browser, stack.url, 'anna', PASSWORD);
    vera = await talk(browser, anna, booked);
  });

  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it('«Отойти»: both pictures go, the citizen reads why, one press brings them back', async () => {
    await anna.stepsAway();
    await vera.reads('отошла на минуту');
    await vera.reads('Время встречи идёт');
    await noPictures(vera.page);
    await noPictures(anna.page);
    await shoot(vera.page, 'together-hold-phone');
    await shoot(anna.page, 'together-hold-desktop');
    await vera.writes('Я подожду');
    await vera.closesChat();
    await anna.comesBack();
    await framesGrow(vera.page);
    await framesGrow(anna.page);
    await waitUntil(async () =>
      (await vera.words()).includes('отошла') ? 'the citizen still reads of the hold' : null,
    );
  });

  it('a hold outlives a reload of the citizen’s page', async () => {
    await anna.stepsAway();
    await vera.reads('отошла на минуту');
    await vera.page.reload({ waitUntil: 'domcontentloaded' });
    await vera.reads('отошла на минуту', 40_000);
    await noPictures(vera.page);
    await anna.comesBack();
    await framesGrow(vera.page);
    await framesGrow(anna.page);
  });

  it('an invitation that is taken back stops ringing at the colleague’s desk at once', async () => {
    petr = await Specialist.signIn(browser, stack.url, 'petr', PASSWORD);
    const bell = await listenForBell(petr.page);
    await anna.invitesBySkill('пособия', 'Образцов Пётр', 'Помочь с документами');
    await vera.allowsColleague();
    await petr.reads('Вас зовут в разговор');
    await bell.rings();
    expect(await petr.page.title()).toContain('Зовёт коллега');
    await press(anna.page, 'button', 'Отменить: Образцов Пётр');
    await waitUntil(async () => ((await petr.words()).includes('Вас зовут в разговор') ? 'he is still asked' : null));
    await bell.isSilent();
    expect(await petr.page.title()).not.toContain('Зовёт коллега');
    expect(await anna.words()).not.toContain('звоним коллеге');
  });

  it('a word among the specialists: they go on seeing each other, the citizen sees nobody', async () => {
    await anna.invites('Образцов Пётр', 'Помочь с документами');
    await vera.allowsColleague();
    await petr.joinsAsColleague();
    await framesGrow(petr.page, { count: 2 });
    await framesGrow(vera.page, { count: 2 });
    await anna.confersAlone();
    await vera.reads('Специалисты советуются без вас');
    await noPictures(vera.page);
    await shoot(anna.page, 'together-word-desktop');
    await framesGrow(anna.page, { count: 1 });
    await framesGrow(petr.page, { count: 1 });
    expect((await pictures(petr.page)).length).toBe(1);
    await petr.reads('Гражданин вас не видит и не слышит');
    await shoot(vera.page, 'together-word-phone');
    await press(anna.page, 'button', 'Вернуть гражданина');
    await framesGrow(vera.page, { count: 2 });
    await framesGrow(petr.page, { count: 2 });
  });

  it('the meeting changes hands: the citizen is told, the new lead has the rights and the protocol', async () => {
    await anna.offersMeetingTo('Образцов Пётр');
    await petr.takesMeeting();
    await vera.reads('Теперь с вами говорит Пётр Демович');
    await anna.reads('Теперь встречу ведёт коллега');
    await shoot(petr.page, 'together-handed-over');
    await petr.typesProtocol('Проблемы обучения', 'Юрист поможет с пособием.');
  });
});

/** What stands of others is no picture any more, let alone one that moves. */
const noPictures = (page: Citizen['page']): Promise<void> =>
  waitUntil(async () => ((await pictures(page)).length === 0 ? null : 'somebody is still seen'));
