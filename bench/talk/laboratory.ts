import type { Browser, Page } from 'puppeteer-core';
import { talk } from '../../e2e/actors/call.ts';
import { Specialist } from '../../e2e/actors/specialist.ts';
import { booking } from '../../e2e/fixtures/booking.ts';
import { house, PASSWORD } from '../../e2e/fixtures/house.ts';
import { StaffApi } from '../../e2e/harness/api.ts';
import { launchBrowser } from '../../e2e/harness/browser.ts';
import { startFrameClock } from '../../e2e/harness/frame-clock.ts';
import type { Arm } from '../../e2e/harness/network/arm.ts';
import { browserBehind } from '../../e2e/harness/network/browser-behind.ts';
import { Star } from '../../e2e/harness/network/star.ts';
import { Stack } from '../../e2e/harness/stack.ts';
import { LOGIN } from '../sign-in.ts';

/** As long as the house allows: everything is measured in one talk. */
const MINUTES = 170;
/** What a phone's network adds, one way. */
export const DELAY_MS = 25;
/** A camera that could: what is shown less of was lost on the way. */
const THIRTY = '--use-fake-device-for-media-stream=fps=30';

/** One talk, the citizen's browser at the end of a line that can be spoilt while they speak. */
export interface Talk {
  stack: Stack;
  /** The citizen's line. */
  arm: Arm;
  pages: Record<'citizen' | 'specialist', Page>;
}

/** `parts` takes what must be closed, as soon as it is there: whoever interrupts the start closes it too. */
export async function openTalk(parts: AsyncDisposableStack, flags: readonly string[] = []): Promise<Talk> {
  const star = parts.use(await Star.start(['phone']));
  const arm = star.arm('phone');
  const data = house({ capMinutes: MINUTES + 5, checkRequired: false });
  const stack = parts.adopt(await Stack.start([data], { address: star.hub }), each => each.stop());
  const all = [THIRTY, ...flags];
  const insecure = `--unsafely-treat-insecure-origin-as-secure=${stack.url}`;
  const desk = closing(parts, await launchBrowser([insecure, ...all]));
  const phone = closing(parts, await browserBehind(arm, [stack.url], { flags: all }));
  await star.setAll({ delayMs: DELAY_MS });
  const booked = await booking(await StaffApi.signIn(stack.url, LOGIN, PASSWORD), { minutes: MINUTES });
  const specialist = await Specialist.signIn(desk, stack.url, LOGIN, PASSWORD);
  const citizen = await talk(desk, specialist, booked, { citizens: phone });
  const pages = { citizen: citizen.page, specialist: specialist.page };
  await Promise.all(Object.values(pages).map(startFrameClock));
  return { stack, arm, pages };
}

function closing(parts: AsyncDisposableStack, browser: Browser): Browser {
  return parts.adopt(browser, each => each.close());
}
