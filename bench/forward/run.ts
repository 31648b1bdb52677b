import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { median } from '../fit.ts';
import { Calls } from './calls.ts';
import { processorMs } from './processor-time.ts';
import { type MediaNode, ours, plainForwarder, stock } from './ways.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '20' },
    consultations: { type: 'string', default: '3' },
  },
});
const rounds = Number(values.rounds);
const seconds = Number(values.seconds);
const consultations = Number(values.consultations);
/** The estimator has found its rate, key frames of the start are through. */
const SETTLE_MS = 8_000;
/** Of a typical packet of a picture. */
const BYTES = 1_000;

interface Sample {
  way: string;
  packets: number;
  cpuMs: number;
}

const samples: Sample[] = [];
for (let round = 0; round < rounds; round += 1) {
  // In turn, so that a slower minute of the machine meets each of them.
  for (const [way, start] of [['ours', ours] as const, ['stock', stock] as const]) {
    const sample = await measure(way, await start());
    samples.push(sample);
    console.info(`${round + 1}/${rounds} ${line(sample)}`);
  }
  const rate = median(samples.filter(({ way }) => way === 'stock').map(({ packets }) => packets / seconds));
  const sample = await measurePlain(rate);
  samples.push(sample);
  console.info(`${round + 1}/${rounds} ${line(sample)}`);
}
report();

async function measure(way: string, node: MediaNode): Promise<Sample> {
  const calls = await Calls.start(node.url, node.secret, consultations);
  await delay(SETTLE_MS);
  const before = { packets: await calls.received(), cpuMs: await processorMs(node.pids) };
  await delay(seconds * 1000);
  const after = { packets: await calls.received(), cpuMs: await processorMs(node.pids) };
  calls.close();
  await node.stop();
  return { way, packets: after.packets - before.packets, cpuMs: after.cpuMs - before.cpuMs };
}

async function measurePlain(rate: number): Promise<Sample> {
  const forwarder = await plainForwarder({ rate, bytes: BYTES, seconds, receivers: 1 });
  const before = await processorMs([forwarder.pid]);
  const packets = await forwarder.load();
  const cpuMs = (await processorMs([forwarder.pid])) - before;
  await forwarder.stop();
  return { way: 'plain', packets, cpuMs };
}

function report(): void {
  const cost = (way: string) => median(samples.filter(one => one.way === way).map(perPacket));
  console.info(
    `\n| way | packets a second | µs a packet | ms a consultation-second | to stock |\n|---|---|---|---|---|`,
  );
  for (const way of ['plain', 'stock', 'ours']) {
    const mine = samples.filter(one => one.way === way);
    const rate = median(mine.map(({ packets }) => packets / seconds));
    const perSecond = median(mine.map(({ cpuMs }) => cpuMs / seconds / consultations));
    const ratio = cost(way) / cost('stock');
    console.info(
      `| ${way} | ${rate.toFixed(0)} | ${cost(way).toFixed(1)} | ${perSecond.toFixed(2)} | ${ratio.toFixed(2)} |`,
    );
  }
}

function perPacket({ packets, cpuMs }: Sample): number {
  return (cpuMs * 1000) / packets;
}

function line(sample: Sample): string {
  const { way, packets } = sample;
  return `${way.padEnd(6)} ${(packets / seconds).toFixed(0)} packets a second, ${perPacket(sample).toFixed(1)} µs each`;
}
