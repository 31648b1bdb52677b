import { AppointmentCard, type Booked } from '@priyom/shared/api/appointments';
import type { NewGuest } from '@priyom/shared/domain/guest/schema';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Citizen } from '../actors/citizen.ts';
import { Keyboard } from '../actors/keyboard.ts';
import { Specialist } from '../actors/specialist.ts';
import { booking } from '../fixtures/booking.ts';
import { house, PASSWORD } from '../fixtures/house.ts';
import { StaffApi } from '../harness/api.ts';
import { launchBrowser, WHOLE_RATE } from '../harness/browser.ts';
import { type Throughput, throughput } from '../harness/frame-rate.ts';
import { Looks } from '../harness/looks.ts';
import { framesGrow } from '../harness/media-probe.ts';
import { browserBehind } from '../harness/network/browser-behind.ts';
import { Star, whyNoStar } from '../harness/network/star.ts';
import { Stack } from '../harness/stack.ts';
import { waitUntil } from '../harness/wait-until.ts';

const INTERPRETER: NewGuest = {
  ...{ role: 'interpreter', name: 'Переводов Илья', organisation: 'Общество глухих', contact: '' },
};
/** Issue 5, EN 301 549 §6.5: what hands are read at, before anything else keeps its pixels. */
const LEAST = { width: 320, height: 240, framesASecond: 20 };
/** Of what the camera gives, this much comes at least where the machine gives less than twenty. */
const NEARLY_ALL = 0.85;
/** A phone at the edge of its cell: room for hands, two voices, and little more. */
const NARROW = { rateKbps: 350, queueMs: 200, delayMs: 25 };

const reason = whyNoStar();
/** Three browsers that encode leave the estimate of a narrow way too little of a machine that tests other things as well. */
const isAlone = process.env.EVERY_BREAK === '1';

/**
 * D18, ux §6.2, «sign language»: three browsers, real frames. How many come is counted at the citizen's browser, against
 * what the camera gave in the same seconds: two busy cores may give fewer than twenty, and then the way must lose next to
 * nothing of them. That the camera is asked for twenty and more does not depend on the machine and is asserted as such.
 * Counting goes on until there are five such seconds in a row: without the product's care for hands there are none, since
 * half of the frames or the size is lost for as long as the way is narrow (seen: 11 of 23, 320×180).
 */
describe('an interpreter in the meeting', () => {
  let star: Star | null = null;
  let stack: Stack;
  let desk: Browser;
  let phone: Browser;
  let studio: Browser;
  let api: StaffApi;
  let booked: Booked;
  let anna: Specialist;
  let vera: Citizen;
  let ilya: Citizen;
  let handsOf: string;
  const looks = new Looks();

  beforeAll(async () => {
    star = reason ? null : await Star.start(['phone']);
    const options = { capMinutes: 30, checkRequired: false, ringSeconds: 180 };
    stack = await Stack.start([house(options)], star ? { address: star.hub } : {});
    const secure = `--unsafely-treat-insecure-origin-as-secure=${stack.url}`;
    [desk, studio, phone] = await Promise.all([
      launchBrowser([secure]),
      launchBrowser([secure, `${WHOLE_RATE}=fps=30`]),
      star ? browserBehind(star.arm('phone'), [stack.url]) : launchBrowser(),
    ]);
    api = await StaffApi.signIn(stack.url, 'anna', PASSWORD);
    booked = await booking(api, { minutes: 25, guests: [INTERPRETER] });
    const [issued] = booked.guests;
    if (!issued) throw new Error('the interpreter was not booked');
    handsOf = issued.guest.invitationId;
    [vera, ilya, anna] = await Promise.all([
      citizenWaits(),
      interpreterWaits(issued.url),
      Specialist.signIn(desk, stack.url, 'anna', PASSWORD),
    ]);
    await anna.entersRoom(booked.appointment.id);
    await Promise.all([vera.enters(), ilya.enters(), annaLetsBothIn()]);
    await Promise.all([vera, anna, ilya].map(({ page }) => framesGrow(page, { count: 2 })));
  });

  afterAll(async () => {
    for (const browser of [desk, phone, studio]) await browser?.close();
    await stack?.stop();
    await star?.[Symbol.asyncDispose]();
  });

  async function citizenWaits(): Promise<Citizen> {
    const citizen = await Citizen.opens(phone, booked.links[0]?.url ?? '', { size: 'narrow' });
    await citizen.opensMeeting();
    await citizen.consents();
    await citizen.passesCheck();
    await citizen.waits();
    return citizen;
  }

  async function interpreterWaits(link: string): Promise<Citizen> {
    const interpreter = await Citizen.opens(studio, link, { size: 'desktop' });
    await interpreter.opensMeeting();
    await interpreter.promisesSecrecy();
    await interpreter.passesCheck();
    await interpreter.waits();
    return interpreter;
  }

  async function annaLetsBothIn(): Promise<void> {
    await anna.reads(`Вас ждут: ${INTERPRETER.name}, переводчик`);
    await anna.callsIn();
    await framesGrow(anna.page);
    await anna.callsIn();
  }

  const hands = (seconds: number) => throughput(ilya.page, vera.page, handsOf, seconds);
  const face = (seconds: number) => throughput(anna.page, vera.page, 'lead', seconds);

  it('is large and pinned where hands are read: on the citizen’s phone and on the specialist’s screen', async () => {
    await waitUntil(() => whyNotLargest(vera.page, handsOf));
    await waitUntil(() => whyNotLargest(anna.page, handsOf));
    await waitUntil(() => whyNotLargest(ilya.page, 'party-0'));
    for (const { page } of [vera, anna]) {
      const { width, height } = await tileOf(page, handsOf);
      expect(Math.min(width / LEAST.width, height / LEAST.height)).toBeGreaterThanOrEqual(1);
    }
  });

  it('is told apart at a glance by both sides: what they are stands beside the name', async () => {
    for (const { page } of [vera, anna]) {
      await waitUntil(async () => {
        const caption = await page.$eval(`[data-tile="${handsOf}"] figcaption`, ({ textContent }) => textContent ?? '');
        return caption.includes(`переводчик, ${INTERPRETER.organisation}`) ? null : `the tile says «${caption}»`;
      });
    }
  });

  it('sends at least 320×240 at 20 frames a second, and all of it comes to the citizen', async () => {
    expect(await cameraRate(ilya.page)).toBeGreaterThanOrEqual(LEAST.framesASecond);
    await waitUntil(async () => whyUnreadable(await hands(4)));
  });

  it.runIf(isAlone && !reason)(
    `on a way of ${NARROW.rateKbps} kbit/s hands keep frames and size, faces lose theirs`,
    async () => {
      await star?.arm('phone').set(NARROW, 'down');
      // At first everything suffers alike: the estimate of the way has to come down from what it was.
      await waitUntil(async () => {
        const [kept, lost] = await Promise.all([hands(5), face(5)]);
        return whyUnreadable(kept) ?? whyNotLess(lost, kept);
      });
      expect(await vera.words()).not.toContain('Остался голос');
      await star?.arm('phone').clear();
    },
  );

  it('every side is laid out at every width, in light and dark, and works by keyboard', async () => {
    await looks.at(vera.page, 'citizen-call-signed');
    await looks.at(ilya.page, 'citizen-call-interpreter');
    await looks.at(anna.page, 'staff-room-signed');
    expect(looks.findings()).toEqual([]);
    const keys = await Keyboard.of(ilya.page);
    await keys.use('Микрофон', 'Space');
    await keys.stands('button', 'Микрофон: Без звука');
    await keys.press('Space');
    await keys.stands('button', 'Микрофон');
  });

  it('reaches no record: protocol, journal, card, files, library, day and people are refused', async () => {
    const { id } = booked.appointment;
    const paths = ['protocols', 'books', `appointments/${id}`, 'today', 'materials', 'appointments/specialists'];
    for (const path of paths) expect(await asked(ilya.page, `/api/${path}`), path).toBe('UNAUTHENTICATED');
    expect(await ilya.words()).not.toContain('Сын плохо засыпает');
    const visit = booked.links[0]?.link.invitationId;
    expect(await asked(ilya.page, `/api/guest/visits/${visit}`)).toBe('NOT_FOUND');
  });

  it('has minutes after the end, for the citizen’s own account', async () => {
    await anna.ends();
    await vera.reads('Встреча закончилась');
    await ilya.reads('Встреча закончилась');
    const card = AppointmentCard.parse(await api.get(`/api/appointments/${booked.appointment.id}`));
    const [guest] = card.guests;
    expect(guest).toMatchObject({ name: INTERPRETER.name, role: 'interpreter', opened: true });
    expect(guest?.minutes).toBeGreaterThanOrEqual(1);
    const [account] = card.interpretation;
    expect(account?.minutes).toBeGreaterThanOrEqual(1);
    expect(account?.yearMinutes).toBe(account?.minutes);
    await vera.reads(new RegExp(`Переводчик был с вами ${account?.minutes} мин`));
    await anna.goes(`/app/appointments/${booked.appointment.id}`);
    await anna.reads(new RegExp(`${guest?.minutes} мин`));
    await anna.reads(
      new RegExp(`${account?.minutes} мин\\S* в этой встрече, ${account?.minutes} мин\\S* за ${account?.year} год`),
    );
  });
});

function whyUnreadable({ captured, received, width, height }: Throughput): string | null {
  const isLarge = width >= LEAST.width && height >= LEAST.height;
  const isFluent = captured > 0 && received >= Math.min(LEAST.framesASecond, NEARLY_ALL * captured);
  return isLarge && isFluent ? null : `of ${captured} frames a second ${received} come, ${width}×${height}`;
}

/** A face that is not sent at all has lost everything: the specialist's own network may have taken it. */
function whyNotLess(face: Throughput, hands: Throughput): string | null {
  const partOf = ({ received, sent }: Throughput): number => (sent > 0 ? received / sent : 0);
  const isSmaller = face.width * face.height < hands.width * hands.height;
  return isSmaller && partOf(face) < NEARLY_ALL * partOf(hands)
    ? null
    : `the face comes as the hands do: ${JSON.stringify(face)}`;
}

async function tileOf(page: Page, participantId: string): Promise<{ width: number; height: number }> {
  return page.$eval(`[data-tile="${participantId}"][data-pinned]`, tile => {
    const { width, height } = tile.getBoundingClientRect();
    return { width, height };
  });
}

function whyNotLargest(page: Page, participantId: string): Promise<string | null> {
  return page.evaluate(id => {
    const area = (tile: Element): number => tile.clientWidth * tile.clientHeight;
    const tiles = [...document.querySelectorAll<HTMLElement>('.tile')];
    const pinned = tiles.find(tile => tile.dataset.tile === id && tile.dataset.pinned === 'true');
    if (!pinned) return 'the hands are not pinned';
    return tiles.every(tile => tile === pinned || area(tile) < area(pinned)) ? null : 'another tile is as large';
  }, participantId);
}

/** What the camera was asked for and said that it gives. */
function cameraRate(page: Page): Promise<number> {
  return page.evaluate(() => {
    const senders = (window.priyomPeers ?? []).flatMap(peer => peer.getSenders());
    const camera = senders.find(({ track }) => track?.kind === 'video' && track.readyState === 'live');
    return camera?.track?.getSettings().frameRate ?? 0;
  });
}

/** With this browser's own cookies. */
function asked(page: Page, path: string): Promise<string> {
  return page.evaluate(async url => {
    const answer = await fetch(url);
    return answer.ok ? 'answered' : String((await answer.json()).error.code);
  }, path);
}
