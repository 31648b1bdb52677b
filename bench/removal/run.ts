import { parseArgs } from 'node:util';
import { converse } from '../../e2e/actors/by-socket.ts';
import { booking } from '../../e2e/fixtures/booking.ts';
import { house, PASSWORD } from '../../e2e/fixtures/house.ts';
import { StaffApi } from '../../e2e/harness/api.ts';
import { Stack } from '../../e2e/harness/stack.ts';
import { waitUntil } from '../../e2e/harness/wait-until.ts';
import { quantile } from '../fit.ts';
import { interruptible } from '../parts.ts';
import { quietMoment } from '../quiet.ts';
import { keepSamples } from '../samples.ts';
import { LOGIN } from '../sign-in.ts';

const { values } = parseArgs({ options: { turns: { type: 'string', default: '20' } } });
const MINUTES = 5;
const SLOT_MS = 5 * 60_000;
const LOOK_EVERY_MS = 5;

await using parts = interruptible();
const data = house({ capMinutes: 170, checkRequired: false, opensBeforeMinutes: 24 * 60 });
const stack = parts.adopt(await Stack.start([data]), each => each.stop());
const samples: number[] = [];
for (let turn = 0; turn < Number(values.turns); turn += 1) samples.push(await removal(turn));
keepSamples('removal', samples);
console.info('| from the press until the sfu has the person no more: median, ms | p95, ms | latest, ms | turns |');
console.info('|---|---|---|---|');
const cells = [0.5, 0.95, 1].map(share => quantile(samples, share).toFixed(0));
console.info(`| ${cells.join(' | ')} | ${samples.length} |`);

/** An upper bound: the person is held, and nothing passes, before the removal is written; the sfu lets go after it. */
async function removal(turn: number): Promise<number> {
  // What one log-in may ask is counted over all its sockets.
  const staff = await StaffApi.signIn(stack.url, LOGIN, PASSWORD);
  const notBefore = new Date((Math.ceil(Date.now() / SLOT_MS) + turn) * SLOT_MS);
  const booked = await booking(staff, { minutes: MINUTES, notBefore });
  const { lead, leave } = await converse(stack.url, staff, booked);
  const { peers } = await stack.media();
  await quietMoment();
  const from = performance.now();
  const answered = lead.asks('participant:remove', {
    requestId: crypto.randomUUID(),
    participantId: 'party-0',
    ground: 'behaviour',
    reason: 'Угрозы',
  });
  await waitUntil(async () => ((await stack.media()).peers < peers ? null : 'the sfu has the person still'), {
    everyMs: LOOK_EVERY_MS,
  });
  const ms = performance.now() - from;
  await answered;
  leave();
  return ms;
}
