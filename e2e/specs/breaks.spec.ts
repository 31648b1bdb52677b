import type { Booked } from '@priyom/shared/api/appointments';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { find, press } from '../actors/by-words.ts';
import { talk, whyNotTwo } from '../actors/call.ts';
import type { Citizen } from '../actors/citizen.ts';
import { Specialist } from '../actors/specialist.ts';
import { booking } from '../fixtures/booking.ts';
import { house, PASSWORD } from '../fixtures/house.ts';
import { StaffApi } from '../harness/api.ts';
import { launchBrowser } from '../harness/browser.ts';
import { MediaPath, PATH_ADDRESS } from '../harness/media-path.ts';
import { audioEnergy, framesGrow, framesStand, mediaPorts } from '../harness/media-probe.ts';
import { whyMediaGoOn, whyNotHeld } from '../harness/outcome.ts';
import { Stack } from '../harness/stack.ts';
import { StoredData } from '../harness/stored.ts';
import { waitUntil } from '../harness/wait-until.ts';
import { WebPath } from '../harness/web-path.ts';

const AWAY_MS = 20_000;
/** What takes minutes is a command of its own (OPERATIONS). */
const isEvery = process.env.EVERY_BREAK === '1';
/** Two cores, a page that loads anew, ICE, and a server that starts: generous, people would wait less. */
const BACK_MS = 60_000;

/** Design rule 5, D18: whatever breaks, both see each other again, nobody twice, who was muted stays muted. */
describe('a call in which things break', () => {
  let stack: Stack;
  let path: MediaPath;
  let web: WebPath;
  let stored: StoredData;
  let browser: Browser;
  /** All of its ways to the server can be cut. */
  let phone: Browser;
  let anna: Specialist;
  let citizen: Citizen;
  let booked: Booked;

  beforeAll(async () => {
    const long = house({ capMinutes: 30, checkRequired: false });
    const short = house({ capMinutes: 1, checkRequired: false, slug: 'short' });
    stack = await Stack.start([long, short], { mediaAddress: PATH_ADDRESS });
    path = await MediaPath.open(stack.mediaPort);
    stored = await StoredData.open(stack.mongoUri);
    web = await WebPath.open(stack.url);
    [browser, phone] = [await launchBrowser(), await launchBrowser([web.flag])];
    booked = await booking(await StaffApi.signIn(stack.url, 'anna', PASSWORD), { minutes: 25 });
    anna = await Specialist.signIn(browser, stack.url, 'anna', PASSWORD);
    citizen = await talk(browser, anna, booked, { isMuted: true, citizens: phone });
    await wholeAgain();
  });

  afterAll(async () => {
    await phone?.close();
    await browser?.close();
    await stored?.close();
    await stack?.stop();
    path?.close();
    web?.close();
  });

  /** Both see each other, once; the citizen is heard, the muted specialist is not. */
  async function wholeAgain(): Promise<void> {
    await framesGrow(citizen.page, { withinMs: BACK_MS });
    await framesGrow(anna.page, { withinMs: BACK_MS });
    await waitUntil(() => whyNotTwo(anna.page, citizen.page));
    await waitUntil(async () => ((await stack.media()).peers === 2 ? null : 'the node has other than two peers'));
    await citizen.reads('В комнате двое');
    await anna.reads('Без звука');
    const heard = await audioEnergy(anna.page);
    await waitUntil(async () => ((await audioEnergy(anna.page)) > heard ? null : 'the citizen is not heard'));
    expect(await audioEnergy(citizen.page), 'of the muted specialist').toBe(0);
  }

  const epoch = async (): Promise<number> => {
    const [consultation] = await stored.all('consultations', { _id: booked.appointment.id });
    return Number(consultation?.room.epoch);
  };

  it("goes on after the citizen's page is reloaded", async () => {
    await citizen.page.reload({ waitUntil: 'domcontentloaded' });
    await wholeAgain();
  });

  it("goes on after the specialist's page is reloaded", async () => {
    await anna.page.reload({ waitUntil: 'domcontentloaded' });
    await wholeAgain();
  });

  it('counts no message as new again after a reload, on either side', async () => {
    await anna.writes('Вы меня слышите?');
    await citizen.reads('пишет вам', BACK_MS);
    await citizen.writes('Да, слышу.');
    await anna.reads('Да, слышу.');
    for (const { page } of [citizen, anna]) await page.reload({ waitUntil: 'domcontentloaded' });
    await wholeAgain();
    await find(citizen.page, 'button', 'Написать');
    await find(anna.page, 'tab', 'Чат');
    await anna.writes('Хорошо.');
    await find(citizen.page, 'button', 'Написать, новых: 1');
  });

  it('goes on after the network of the citizen was away for 20 seconds, and what was written meanwhile comes once', async () => {
    path.cutAllBut(await mediaPorts(anna.page));
    web.cut();
    const since = Date.now();
    await citizen.writes('Вы пропали!');
    await Promise.all([framesStand(citizen.page), framesStand(anna.page)]);
    await anna.reads('возвращается', BACK_MS);
    await waitUntil(() => (Date.now() - since >= AWAY_MS ? null : 'the network is still to be away'));
    path.mend();
    web.mend();
    await press(citizen.page, 'button', 'Закрыть');
    await wholeAgain();
    await anna.reads('Вы пропали!');
    expect((await anna.words()).match(/Вы пропали!/g)).toHaveLength(1);
  });

  it('has the citizen in it once when the page is loaded anew and the server still believes in its dead socket', async () => {
    web.cut();
    web.mend();
    await citizen.page.reload({ waitUntil: 'domcontentloaded' });
    await wholeAgain();
  });

  /** The room is rebuilt, with what it takes its place from. */
  async function moves(how: () => Promise<void>): Promise<void> {
    const before = await epoch();
    await how();
    await waitUntil(async () => ((await epoch()) > before ? null : 'the room has not moved'));
    await wholeAgain();
  }

  it.each(['SIGKILL', 'SIGSTOP'] as const)('goes on after the mediasoup worker has got %s', signal =>
    moves(async () => {
      process.kill(await stack.workerPid(), signal);
    }),
  );

  it('goes on after the whole media node is killed and started again', () =>
    moves(async () => {
      await stack.sfu.end('SIGKILL');
      stack.sfu.start();
    }));

  it('goes on over a server that is stopped politely and its successor, as in an update', async () => {
    await stack.server.end('SIGTERM');
    await stack.startServer();
    await wholeAgain();
  });

  it('goes on while the server is dead and after it is started again', async () => {
    await stack.server.end('SIGKILL');
    await framesGrow(citizen.page);
    await framesGrow(anna.page);
    await stack.startServer();
    await wholeAgain();
    await anna.writes('Вы меня видите?');
    await citizen.reads('пишет вам', BACK_MS);
  });

  it('ends with one journal line', async () => {
    await anna.ends();
    await waitUntil(() => whyNotHeld(stored, booked.appointment.id, 1));
    await waitUntil(() => whyMediaGoOn(stack));
    await citizen.reads('Спасибо, что пришли');
  });

  // A minute of waiting; with a clock of its own the server is tried in server/test/live/restart.test.ts.
  it.runIf(isEvery)('has ended when its time passed while no server ran', async () => {
    const api = await StaffApi.signIn(stack.url, 'anna-short', PASSWORD);
    const other = await booking(api, { minutes: 1 });
    const lead = await Specialist.signIn(browser, stack.url, 'anna-short', PASSWORD);
    const guest = await talk(browser, lead, other);
    const [running] = await stored.all('consultations', { _id: other.appointment.id });
    const endsAt = Number(running?.endsAt);
    await stack.server.end('SIGKILL');
    await framesGrow(guest.page);
    await waitUntil(() => (Date.now() > endsAt ? null : 'its time has not passed'), { withinMs: 70_000 });
    await stack.startServer();
    await waitUntil(() => whyNotHeld(stored, other.appointment.id, 1), { withinMs: BACK_MS });
    const [ended] = await stored.all('consultations', { _id: other.appointment.id });
    expect(ended?.outcome).toMatchObject({ kind: 'cap' });
    await guest.reads('Время вышло', BACK_MS);
    await lead.reads('Встреча закончилась', BACK_MS);
    await framesStand(guest.page);
    await waitUntil(() => whyMediaGoOn(stack));
  });

  it('leaves numbers without a gap and whole chains', async () => {
    const lines = await stored.all('bookLines');
    expect(lines.map(line => line.number)).toEqual(isEvery ? [1, 1] : [1]);
    expect(await stack.verify()).toMatchObject({ ok: true });
  });
});
