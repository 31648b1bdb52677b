import type { Page } from 'puppeteer-core';
import { reads } from '../../e2e/actors/by-words.ts';
import { framesGrow } from '../../e2e/harness/media-probe.ts';
import { knowLink, type Meeting } from '../visits.ts';
import { pressWithoutTrace } from './press.ts';

export interface Sides {
  lead: Page;
  guest: Page;
}

/** Lead in the room, guest called in: the door is open from here to the end of the meeting. */
export async function meet({ lead, guest }: Sides, url: string, meeting: Meeting): Promise<void> {
  await knowLink(guest, url, meeting.link);
  await guest.goto(meeting.link);
  await pressWithoutTrace(guest, 'Открыть встречу');
  await lead.goto(`${url}/app/room/${meeting.consultationId}`);
  await pressWithoutTrace(lead, 'Впустить');
}

/** «Войти», pictures on both sides, out again; the page stays the same one all the time. */
export async function enterAndLeave({ lead, guest }: Sides): Promise<void> {
  await pressWithoutTrace(guest, 'Войти');
  await framesGrow(guest, { more: 3 });
  await framesGrow(lead, { more: 3 });
  await pressWithoutTrace(guest, 'Закончить');
  await reads(guest, 'Закончить встречу?');
  await pressWithoutTrace(guest, 'Закончить', 'dialog[open]');
  await reads(guest, 'Вы вышли');
}

export async function comeBack({ guest }: Sides): Promise<void> {
  await pressWithoutTrace(guest, 'Вернуться');
}
