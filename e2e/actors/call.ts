import type { Booked } from '@priyom/shared/api/appointments';
import type { Browser, Page } from 'puppeteer-core';
import type { SIZES } from '../harness/browser.ts';
import { framesGrow, pictures } from '../harness/media-probe.ts';
import { allowDevices } from '../harness/shown-screen.ts';
import { Citizen } from './citizen.ts';
import type { Specialist } from './specialist.ts';

interface Manner {
  /** The specialist has no sound of their own from the first moment on. */
  isMuted?: boolean;
  /** Where the citizen is elsewhere: a browser of their own. */
  citizens?: Browser;
  size?: keyof typeof SIZES;
  /** Where the browser would ask for camera and microphone: of this address it is allowed. */
  allowedAt?: string;
}

/** A specialist who is signed in and a citizen with the link come together in the room; each sees the other. */
export async function talk(
  browser: Browser,
  specialist: Specialist,
  booked: Booked,
  { isMuted = false, citizens = browser, size = 'phone', allowedAt }: Manner = {},
): Promise<Citizen> {
  const citizen = await Citizen.opens(citizens, booked.links[0]?.url ?? '', { size });
  if (allowedAt) await allowDevices(citizen.person.context, allowedAt);
  await Promise.all([arrives(citizen), specialist.entersRoom(booked.appointment.id)]);
  if (isMuted) await specialist.mutes();
  await specialist.callsIn();
  await citizen.enters();
  await Promise.all([citizen, specialist].map(({ page }) => framesGrow(page)));
  return citizen;
}

async function arrives(citizen: Citizen): Promise<void> {
  await citizen.opensMeeting();
  await citizen.consents();
  await citizen.passesCheck();
  await citizen.waits();
}

/** On either screen exactly the other one's picture, and in the room exactly these two. */
export async function whyNotTwo(lead: Page, guest: Page): Promise<string | null> {
  const seen = [await pictures(lead), await pictures(guest)].map(each => each.map(({ name }) => name).join());
  return seen.join('|') === 'party-0|lead' ? null : `the screens show ${seen.join(' and ')}`;
}
