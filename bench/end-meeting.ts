import type { Page } from 'puppeteer-core';
import { press, reads } from '../e2e/actors/by-words.ts';

/** As a specialist ends it: nothing of the meeting is left at the sfu. */
export async function endMeeting(lead: Page): Promise<void> {
  await press(lead, 'button', 'Закончить');
  await reads(lead, 'Закончить встречу?');
  // «Закончить из-за поведения» stands before it.
  await lead.$eval('dialog[open] button.danger', button => button.click());
  await reads(lead, 'Встреча закончилась');
}
