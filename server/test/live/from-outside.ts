import { GuestLinkIssued } from '@priyom/shared/api/appointments';
import type { NewGuest } from '@priyom/shared/domain/guest/schema';
import * as z from 'zod';
import { newId } from '../../src/platform/ids.ts';
import { press, read } from '../visits/fixture.ts';
import { type Booked, giveConsents } from './house.ts';
import { Page } from './page.ts';

type Guest = Pick<NewGuest, 'role' | 'name' | 'organisation'>;

export const INTERPRETER: Guest = { role: 'interpreter', name: 'Переводов Илья', organisation: 'Общество глухих' };
export const GUARDIAN: Guest = { role: 'guest', name: 'Опекунова Раиса', organisation: 'Отдел опеки' };

/** Written in with the meeting. */
export async function bookGuest({ lead, id }: Pick<Booked, 'lead' | 'id'>, guest: Guest = INTERPRETER) {
  const answer = await lead.browser.post(`/api/appointments/${id}/guests`, { requestId: newId(), ...guest });
  return read(GuestLinkIssued, answer);
}

/** Opens the link on another device, as the page does. */
export async function openLink(base: string, url: string) {
  const { browser, clientId, answer } = await press(base, new URL(url).hash.slice(1));
  const { invitationId } = await read(z.object({ invitationId: z.string() }), answer);
  return { browser, clientId, invitationId };
}

/** Agrees to keep the secret and stands in the waiting room. */
export async function comeIn(base: string, consultationId: string, url: string) {
  const opened = await openLink(base, url);
  await giveConsents(opened.browser, opened.invitationId);
  const page = await Page.open(opened.browser, 'guest', opened);
  await page.join(consultationId);
  return { ...opened, page };
}
