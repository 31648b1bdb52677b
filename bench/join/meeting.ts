import type { Page } from 'puppeteer-core';
import { press, reads } from '../../e2e/actors/by-words.ts';
import { endMeeting } from '../end-meeting.ts';
import { knowLink, type Meeting } from '../visits.ts';
import type { Laboratory } from './laboratory.ts';
import { marksOf } from './marks.ts';
import type { Sample } from './sample.ts';

const LAYERS = 3;

/** A join from the waiting room: both have been there for a while, the guest is called and presses «Войти». */
export function warmJoin(lab: Laboratory, roundTripMs: number, meeting: Meeting): Promise<Sample> {
  return meet(lab, meeting, async sides => {
    const { lead, guest } = sides;
    await guest.goto(meeting.link);
    await press(guest, 'button', 'Открыть встречу');
    await lab.seen(guest, 'call:probe-connected');
    await press(lead, 'button', 'Впустить');
    await reads(guest, 'Вас зовут');
    await lab.settled([guest], 'call:prepared');
    await press(guest, 'button', 'Войти');
    return measured(lab, sides, { way: 'warm', roundTripMs });
  });
}

/**
 * A join from the link: the page is not open yet, nothing is connected; the lead waits in the room. Every press of both
 * sides is made by a script as soon as its button is there.
 */
export function coldJoin(lab: Laboratory, roundTripMs: number, meeting: Meeting): Promise<Sample> {
  return meet(lab, meeting, async sides => {
    const { lead, guest } = sides;
    await lead.evaluate(pressSoon, ['Впустить']);
    await guest.evaluateOnNewDocument(pressSoon, ['Открыть встречу', 'Войти']);
    await guest.goto(meeting.link, { waitUntil: 'domcontentloaded' });
    return measured(lab, sides, { way: 'cold', roundTripMs });
  });
}

type Sides = Record<'lead' | 'guest', Page>;

/** The lead is in the room, the guest's browser knows the link; afterwards the meeting is ended and the tabs closed. */
async function meet(
  lab: Laboratory,
  { consultationId, link }: Meeting,
  join: (sides: Sides) => Promise<Sample>,
): Promise<Sample> {
  const sides = { guest: await lab.tab('guest'), lead: await lab.tab('lead') };
  try {
    await knowLink(sides.guest, lab.stack.url, link);
    await sides.lead.goto(`${lab.stack.url}/app/room/${consultationId}`);
    await lab.seen(sides.lead, 'call:probe-connected');
    const sample = await join(sides);
    await endMeeting(sides.lead);
    return sample;
  } finally {
    await sides.guest.close();
    await sides.lead.close();
  }
}

async function measured(lab: Laboratory, sides: Sides, of: Pick<Sample, 'way' | 'roundTripMs'>): Promise<Sample> {
  await Promise.all(Object.values(sides).map(page => lab.seen(page, 'call:first-frame')));
  await Promise.all(Object.values(sides).map(requireSimulcast));
  const [own, theirs] = [await marksOf(sides.guest), await marksOf(sides.lead)];
  const began = of.way === 'warm' ? own.get('call:enter-pressed') : own.origin;
  return {
    ...of,
    guestMs: own.get('call:first-frame') - began,
    leadMs: theirs.get('call:first-frame') - began,
    parts: own.since(began),
  };
}

/** A measurement with a single encoding would not be the one that is asked for. */
async function requireSimulcast(page: Page): Promise<void> {
  const encodings = await page.evaluate(() =>
    (window.priyomPeers ?? [])
      .flatMap(peer => peer.getSenders())
      .filter(({ track }) => track?.kind === 'video')
      .map(sender => sender.getParameters().encodings.length),
  );
  if (!encodings.includes(LAYERS)) throw new Error(`a camera is sent in ${encodings} encodings, not in ${LAYERS}`);
}

/** Runs in the page: presses each button, once, as soon as it is there and can be pressed. */
function pressSoon(names: string[]): void {
  const left = new Set(names);
  const look = () => {
    for (const button of document.querySelectorAll('button')) {
      // Words for «under way» stand in the same button, after its own.
      const name = [...left].find(words => button.textContent?.startsWith(words));
      if (name === undefined || button.disabled) continue;
      left.delete(name);
      button.click();
    }
    if (left.size === 0) watcher.disconnect();
  };
  const watcher = new MutationObserver(look);
  watcher.observe(document, { childList: true, subtree: true, attributes: true });
  look();
}
