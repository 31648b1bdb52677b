import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { median, quantile } from '../fit.ts';
import { processorMs } from '../forward/processor-time.ts';
import { interruptible } from '../parts.ts';
import { quietMoment } from '../quiet.ts';
import { keepSamples } from '../samples.ts';
import { flooded } from './house.ts';
import { Flood, WAYS, type Way } from './ways.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '15' },
    /** Two people in each. */
    conversations: { type: 'string', default: '4' },
    ways: { type: 'string', default: WAYS.join() },
  },
});
const seconds = Number(values.seconds);
const ways = WAYS.filter(way => values.ways.split(',').includes(way));
/** What the server allows each of them of the request that is asked. */
const EACH_PER_SECOND = 8;

interface Stretch {
  ms: number[];
  /** Of a processor, that the server took. */
  share: number;
  answers: Record<string, number>;
}

interface Pair {
  way: Way;
  calm: Stretch;
  flooded: Stretch;
}

await using parts = interruptible();
const { asks, aim, serverPid } = await flooded(parts, Number(values.conversations));
const pairs: Pair[] = [];
for (let round = 0; round < Number(values.rounds); round += 1) {
  for (const way of ways) pairs.push({ way, calm: await stretch(null), flooded: await stretch(way) });
}
keepSamples('flood', pairs);
console.info(
  '| flood | answered, a second | server, processors | others: median, ms | p99, ms | p99 to calm: median, each |',
);
console.info('|---|---|---|---|---|---|');
console.info(`| none | | ${rowOf(pairs.map(({ calm }) => calm))} | 1 |`);
for (const way of ways) {
  const own = pairs.filter(each => each.way === way);
  const ratios = own.map(({ calm, flooded }) => p99(flooded) / p99(calm));
  const each = ratios.map(ratio => ratio.toFixed(2)).join(' · ');
  const during = own.map(({ flooded }) => flooded);
  console.info(`| ${way} | ${perSecond(during)} | ${rowOf(during)} | **${median(ratios).toFixed(2)}** (${each}) |`);
}

function p99({ ms }: Stretch): number {
  return quantile(ms, 0.99);
}

/** Medians of the stretches: a neighbour's minute on the machine is one of them. */
function rowOf(own: readonly Stretch[]): string {
  const middle = own.map(({ ms }) => median(ms));
  return [
    median(own.map(({ share }) => share)).toFixed(2),
    median(middle).toFixed(1),
    median(own.map(p99)).toFixed(1),
  ].join(' | ');
}

function perSecond(own: readonly Stretch[]): string {
  const totals: Record<string, number> = {};
  for (const { answers } of own) {
    for (const [answer, times] of Object.entries(answers)) totals[answer] = (totals[answer] ?? 0) + times;
  }
  const told = Object.entries(totals).map(
    ([answer, times]) => `${answer} ${(times / own.length / seconds).toFixed(0)}`,
  );
  return told.join(', ');
}

/** Everybody asks at their pace, and waits for each answer. @throws Error when one of them is refused or not answered */
async function stretch(way: Way | null): Promise<Stretch> {
  const where = way && (await aim());
  await quietMoment();
  const flood = way && where && new Flood(way, where);
  if (flood) parts.defer(() => flood.kill());
  const ms: number[] = [];
  const before = await processorMs([serverPid]);
  const until = Date.now() + seconds * 1_000;
  const each = asks.map(async ask => {
    while (Date.now() < until) {
      const next = delay(1_000 / EACH_PER_SECOND);
      const from = performance.now();
      await ask();
      ms.push(performance.now() - from);
      await next;
    }
  });
  await Promise.all(each);
  const share = ((await processorMs([serverPid])) - before) / (seconds * 1_000);
  const answers = (await flood?.stop()) ?? {};
  console.info(`${way ?? 'none'}: p99 ${quantile(ms, 0.99).toFixed(1)} ms of ${ms.length}; ${JSON.stringify(answers)}`);
  return { ms, share, answers };
}
