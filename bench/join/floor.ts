import type { Page } from 'puppeteer-core';
import type { Laboratory } from './laboratory.ts';
import { marksOf } from './marks.ts';
import type { Sample } from './sample.ts';

type Start = 'cold' | 'loaded' | 'prepared';

/** One bare peer-to-peer call between the same two browsers over the same delays. */
export async function floorJoin(lab: Laboratory, roundTripMs: number, start: Start): Promise<Sample> {
  const lead = await lab.tab('lead');
  const guest = await lab.tab('guest');
  try {
    await lead.goto(`${lab.floorUrl}/#lead`);
    await ready(lead);
    await guest.goto(`${lab.floorUrl}/#guest-${start}`);
    await ready(guest);
    if (start === 'prepared') await lab.settled([lead, guest], 'floor:connected');
    if (start !== 'cold') await guest.evaluate(() => window.press());
    await Promise.all([lead, guest].map(page => lab.seen(page, 'floor:first-frame')));
    return await sampleOf(guest, lead, { way: `floor-${start}`, roundTripMs });
  } finally {
    await guest.close();
    await lead.close();
  }
}

async function ready(page: Page): Promise<void> {
  await page.waitForSelector('body[data-ready]');
}

async function sampleOf(guest: Page, lead: Page, of: Pick<Sample, 'way' | 'roundTripMs'>): Promise<Sample> {
  const [own, theirs] = [await marksOf(guest), await marksOf(lead)];
  const began = own.at('floor:pressed') ?? own.origin;
  return {
    ...of,
    guestMs: own.get('floor:first-frame') - began,
    leadMs: theirs.get('floor:first-frame') - began,
    parts: own.since(began),
  };
}
