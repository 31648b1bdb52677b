import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { house } from '../../e2e/fixtures/house.ts';
import { launchBrowser, SIZES, WHOLE_RATE } from '../../e2e/harness/browser.ts';
import { Stack } from '../../e2e/harness/stack.ts';
import { waitUntil } from '../../e2e/harness/wait-until.ts';
import { endMeeting } from '../end-meeting.ts';
import { interruptible } from '../parts.ts';
import { keepSamples } from '../samples.ts';
import { signIn } from '../sign-in.ts';
import { Visits } from '../visits.ts';
import { INSPECTABLE } from './inspector.ts';
import { MemoryProbe } from './page-memory.ts';
import { pageTable, type Reading, servicesTable } from './report.ts';
import { mediaLoad, servicesOf } from './services.ts';
import { comeBack, enterAndLeave, meet } from './visit.ts';

/** As often as this a page is read: collecting garbage takes longer than a cycle would notice. */
const READ_EVERY = 5;
/** The first ones fill caches and compile; they are not growth. */
const WARM_UP = 5;
const MINUTES = 180;

const { values } = parseArgs({ options: { cycles: { type: 'string', default: '50' } } });
const cycles = Number(values.cycles);

await using parts = interruptible();
process.env.NODE_OPTIONS = [process.env.NODE_OPTIONS, INSPECTABLE].filter(Boolean).join(' ');
const data = house({ capMinutes: MINUTES, checkRequired: false, opensBeforeMinutes: 24 * 60 });
const stack = parts.adopt(await Stack.start([data]), each => each.stop());
const browser = parts.adopt(await launchBrowser([WHOLE_RATE]), each => each.close());
const sides = { lead: await strangersPage('desktop'), guest: await strangersPage('phone') };
const visits = new Visits(stack.url, MINUTES);
const probes = { lead: await MemoryProbe.of(sides.lead), guest: await MemoryProbe.of(sides.guest) };
await signIn(sides.lead, stack.url);

await meeting(WARM_UP, async () => undefined);
const before = await servicesOf(stack);
const readings: Reading[] = [];
await meeting(WARM_UP + cycles, async cycle => {
  if (cycle < WARM_UP || cycle % READ_EVERY !== 0) return;
  readings.push({ cycle, lead: await probes.lead.read(), guest: await probes.guest.read() });
  console.info(`  ${cycle} cycles: guest ${readings.at(-1)?.guest.heapKb.toFixed(0)} KB`);
});
const after = await servicesOf(stack);
keepSamples('heap', { readings, before, after });
console.info(pageTable(readings));
console.info(servicesTable(before, after));

/** As `newPerson`, without its list of connections: that would keep all of them. */
async function strangersPage(size: keyof typeof SIZES): Promise<Page> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport(SIZES[size]);
  await page.setExtraHTTPHeaders({ 'accept-language': 'ru' });
  return page;
}

/** One meeting in which the guest enters and leaves `times` times; afterwards the sfu has nothing of it. */
async function meeting(times: number, afterCycle: (cycle: number) => Promise<void>): Promise<void> {
  await meet(sides, stack.url, await visits.book());
  for (let cycle = 1; cycle <= times; cycle += 1) {
    if (cycle > 1) await comeBack(sides);
    await enterAndLeave(sides);
    await afterCycle(cycle);
  }
  await endMeeting(sides.lead);
  for (const page of [sides.guest, sides.lead]) await page.goto('about:blank');
  await waitUntil(async () => {
    const { rooms, peers } = await mediaLoad(stack);
    return rooms + peers === 0 ? null : `${rooms} rooms and ${peers} peers are left at the sfu`;
  });
}
