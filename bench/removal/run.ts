import { parseArgs } from 'node:util';
import { waitUntil } from '../../e2e/harness/wait-until.ts';
import { quantile } from '../fit.ts';
import { interruptible } from '../parts.ts';
import { quietMoment } from '../quiet.ts';
import { keepSamples } from '../samples.ts';
import { conversation, openHouse } from '../talk/conversations.ts';

const { values } = parseArgs({ options: { turns: { type: 'string', default: '20' } } });
const LOOK_EVERY_MS = 5;

await using parts = interruptible();
const stack = await openHouse(parts);
const samples: number[] = [];
for (let turn = 0; turn < Number(values.turns); turn += 1) samples.push(await removal(turn));
keepSamples('removal', samples);
console.info('| from the press until the sfu has the person no more: median, ms | p95, ms | latest, ms | turns |');
console.info('|---|---|---|---|');
const cells = [0.5, 0.95, 1].map(share => quantile(samples, share).toFixed(0));
console.info(`| ${cells.join(' | ')} | ${samples.length} |`);

/** An upper bound: the person is held, and nothing passes, before the removal is written; the sfu lets go after it. */
async function removal(turn: number): Promise<number> {
  const { lead, leave } = await conversation(stack, turn);
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
