import type { Booked } from '@priyom/shared/api/appointments';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { talk, whyNotTwo } from '../actors/call.ts';
import type { Citizen } from '../actors/citizen.ts';
import { Specialist } from '../actors/specialist.ts';
import { booking } from '../fixtures/booking.ts';
import { house, PASSWORD } from '../fixtures/house.ts';
import { StaffApi } from '../harness/api.ts';
import { launchBrowser } from '../harness/browser.ts';
import { longestGapMs, startFrameClock } from '../harness/frame-clock.ts';
import { audioEnergy, framesGrow, pathsInUse } from '../harness/media-probe.ts';
import { browserBehind } from '../harness/network/browser-behind.ts';
import { Star, whyNoStar } from '../harness/network/star.ts';
import { timesLeftToVoice } from '../harness/outcome.ts';
import { Relay, whyNoRelay } from '../harness/relay.ts';
import { shoot } from '../harness/screen.ts';
import { Stack } from '../harness/stack.ts';
import { StoredData } from '../harness/stored.ts';
import { waitUntil } from '../harness/wait-until.ts';

/** The long ones are a command of their own (OPERATIONS). */
const isEvery = process.env.EVERY_BREAK === '1';
/** What a phone’s network adds, one way. */
const DELAY_MS = 25;

const reason = whyNoStar();

/** Whatever the network of the citizen does, both see each other again, and nobody presses anything for it. */
describe.skipIf(reason)(`a call over networks that break${reason ? ` (left out: ${reason})` : ''}`, () => {
  const relayReason = whyNoRelay();
  let star: Star;
  let stack: Stack;
  let relay: Relay | null = null;
  let desk: Browser;
  let phone: Browser;
  let anna: Specialist;
  let citizen: Citizen;
  let booked: Booked;
  let stored: StoredData;

  beforeAll(async () => {
    star = await Star.start(['phone']);
    relay = relayReason ? null : await Relay.start(star.hub);
    const settings = relay?.environment ?? {};
    stack = await Stack.start([house({ capMinutes: 60, checkRequired: false })], { address: star.hub, settings });
    desk = await launchBrowser([`--unsafely-treat-insecure-origin-as-secure=${stack.url}`]);
    phone = await browserBehind(arm(), [stack.url]);
    stored = await StoredData.open(stack.mongoUri);
    await star.setAll({ delayMs: DELAY_MS });
    booked = await booking(await StaffApi.signIn(stack.url, 'anna', PASSWORD), { minutes: 55 });
    anna = await Specialist.signIn(desk, stack.url, 'anna', PASSWORD);
    citizen = await talk(desk, anna, booked, { isMuted: true, citizens: phone });
    await Promise.all([startFrameClock(citizen.page), startFrameClock(anna.page)]);
  });

  afterAll(async () => {
    await phone?.close();
    await desk?.close();
    await stored?.close();
    await stack?.stop();
    await relay?.[Symbol.asyncDispose]();
    await star?.[Symbol.asyncDispose]();
  });

  const arm = () => star.arm('phone');

  /** Both see each other, once; the muted one is as silent as before. */
  async function back(since: number): Promise<void> {
    const clocks = [citizen.page, anna.page].map(page => longestGapMs(page, since));
    const gaps = await Promise.all(clocks);
    console.info(`${expect.getState().currentTestName}: without a new frame ${gaps.join(' and ')} ms`);
    await waitUntil(() => whyNotTwo(anna.page, citizen.page));
    await waitUntil(async () => ((await stack.media()).peers === 2 ? null : 'the node has other than two peers'));
    await citizen.reads('В комнате двое');
    await anna.reads('Без звука');
    expect(await audioEnergy(citizen.page), 'of the muted specialist').toBe(0);
    expect(await timesLeftToVoice(stored, booked.appointment.id)).toBe(0);
  }

  async function awayFor(seconds: number): Promise<void> {
    await arm().cut();
    const since = Date.now();
    await citizen.reads('Связь прервалась. Возвращаем');
    if (seconds > 10) await anna.reads('возвращается');
    await shoot(citizen.page, `network-away-${seconds}`);
    await waitUntil(() => (Date.now() - since >= seconds * 1_000 ? null : 'the network is still to be away'), {
      withinMs: 100_000,
    });
    await arm().mend();
    await back(Date.now());
  }

  it('begins over TCP when UDP is blocked from the start', async () => {
    await arm().block('udp', stack.mediaPort);
    await citizen.page.reload({ waitUntil: 'domcontentloaded' });
    await startFrameClock(citizen.page);
    await back(Date.now());
    expect(await pathsInUse(citizen.page)).toEqual(['tcp', 'tcp']);
  });

  it.skipIf(relayReason)('goes on over the relay when nothing else passes', async () => {
    const since = Date.now();
    await arm().block('udp', 0);
    await arm().block('tcp', stack.mediaPort);
    await back(since);
    expect(await pathsInUse(citizen.page)).toEqual(['relay', 'relay']);
  });

  it('comes back after 3 s without any network, and over UDP again', async () => {
    for (const port of [0, stack.mediaPort]) await arm().pass('udp', port);
    await arm().pass('tcp', stack.mediaPort);
    await awayFor(3);
    expect(await pathsInUse(citizen.page)).toEqual(['udp', 'udp']);
  });

  // From here on nothing is loaded anew: Chromium would ask over connections of the old address, which are dead.
  it('goes on with another address', async () => {
    const since = Date.now();
    await arm().changeAddress();
    await back(since);
  });

  it.runIf(isEvery)('comes back after 84 s without any network', () => awayFor(84));

  it.runIf(isEvery)('comes back when the cable was out for 5 s', async () => {
    await arm().unplug();
    const since = Date.now();
    await waitUntil(() => (Date.now() - since >= 5_000 ? null : 'the cable is still to be out'));
    await arm().plug();
    await back(Date.now());
  });

  it.runIf(isEvery)('comes back after the browser stood still for 30 s, as with a closed lid', async () => {
    const pid = phone.process()?.pid ?? Number.NaN;
    process.kill(-pid, 'SIGSTOP');
    const since = Date.now();
    await waitUntil(() => (Date.now() - since >= 30_000 ? null : 'the lid is still to be closed'));
    process.kill(-pid, 'SIGCONT');
    await framesGrow(citizen.page);
    await back(Date.now());
  });

  it.runIf(isEvery)(
    'goes on by another way when only the way up is blocked: the others are seen all the while',
    async () => {
      const since = Date.now();
      await arm().block('udp', stack.mediaPort, 'up');
      const gaps = await Promise.all([citizen.page, anna.page].map(page => longestGapMs(page, since)));
      console.info(`${expect.getState().currentTestName}: without a new frame ${gaps.join(' and ')} ms`);
      await waitUntil(async () => {
        const paths = await pathsInUse(citizen.page);
        return paths.includes('udp') ? `still over ${paths.join(' and ')}` : null;
      });
      // What was lost meanwhile may take the picture for a while; it comes back by itself.
      await Promise.all([framesGrow(citizen.page), framesGrow(anna.page)]);
      await waitUntil(() => whyNotTwo(anna.page, citizen.page));
    },
  );
});
