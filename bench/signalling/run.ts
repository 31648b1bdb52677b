import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { median } from '../fit.ts';
import { processorMs } from '../forward/processor-time.ts';
import { interruptible } from '../parts.ts';
import { quietMoment } from '../quiet.ts';
import { keepSamples } from '../samples.ts';
import { bare } from './bare-peer.ts';
import { ours } from './ours.ts';
import type { Peer } from './peer.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '20' },
    /** Two people in each. */
    conversations: { type: 'string', default: '10' },
  },
});
const seconds = Number(values.seconds);
/** What the server allows each of them of the request that is asked. */
const EACH_PER_SECOND = 8;

interface Sample {
  way: string;
  requests: number;
  microseconds: number;
}

await using parts = interruptible();
const people = 2 * Number(values.conversations);
const peers: Peer[] = [
  await bare(parts, 'ws', people),
  await bare(parts, 'socket.io', people),
  await ours(parts, Number(values.conversations)),
];
const samples: Sample[] = [];
for (let round = 0; round < Number(values.rounds); round += 1) {
  for (const peer of peers) {
    const sample = await measure(peer);
    samples.push(sample);
    console.info(`${sample.way}: ${sample.requests} answered, ${sample.microseconds.toFixed(0)} µs each`);
  }
}
keepSamples('signalling', samples);
console.info('| way | µs of the processor a request | to bare ws |\n|---|---|---|');
const cost = (way: string) => median(samples.filter(one => one.way === way).map(({ microseconds }) => microseconds));
for (const { way } of peers) {
  console.info(`| ${way} | ${cost(way).toFixed(0)} | ${(cost('ws') / cost(way)).toFixed(2)} |`);
}

/** What the process needs for the answers alone: without them it is watched for as long. */
async function measure({ way, pid, asks }: Peer): Promise<Sample> {
  await quietMoment();
  const idle = await spent(pid, () => delay(seconds * 1_000));
  let requests = 0;
  const busy = await spent(pid, async () => {
    const until = Date.now() + seconds * 1_000;
    const each = asks.map(async ask => {
      while (Date.now() < until) {
        const next = delay(1_000 / EACH_PER_SECOND);
        await ask();
        requests += 1;
        await next;
      }
    });
    await Promise.all(each);
  });
  return { way, requests, microseconds: ((busy - idle) * 1_000) / requests };
}

async function spent(pid: number, work: () => Promise<unknown>): Promise<number> {
  const before = await processorMs([pid]);
  await work();
  return (await processorMs([pid])) - before;
}
