import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { TestServer } from '../../sfu/test/harness/test-server.ts';
import { processorMs } from '../forward/processor-time.ts';
import { type MediaNode, ours, plainForwarder, stock } from '../forward/ways.ts';
import { interruptible } from '../parts.ts';
import { residentMb } from '../resident.ts';
import { keepSamples } from '../samples.ts';
import { Audience } from './audience.ts';
import { Receivers } from './receivers.ts';
import { type HallSample, line, type PlainSample, report } from './report.ts';
import { Stage } from './stage.ts';

const { values } = parseArgs({
  options: {
    attendees: { type: 'string', default: '10,100,300' },
    ways: { type: 'string', default: 'ours,stock' },
    rounds: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '20' },
    workers: { type: 'string', default: '2' },
  },
});
const sizes = values.attendees.split(',').map(Number);
const ways = values.ways.split(',');
const rounds = Number(values.rounds);
const seconds = Number(values.seconds);
const workers = Number(values.workers);
/** Estimators have found their rate, pictures have climbed to what is shown. */
const SETTLE_MS = 8_000;
const START: Record<string, (workers: number) => Promise<MediaNode>> = { ours, stock };

await using parts = interruptible();
const halls: HallSample[] = [];
const plain: PlainSample[] = [];
for (let round = 0; round < rounds; round += 1) {
  for (const attendees of sizes) {
    // In turn, so that a slower minute of the machine meets each of them.
    for (const way of ways) {
      const sample = await measure(way, attendees);
      halls.push(sample);
      console.info(line(sample));
      if (way !== 'ours') continue;
      const floor = await measurePlain(sample);
      plain.push(floor);
      console.info(`plain, to ${attendees}: ${((floor.cpuMs * 1000) / floor.packets).toFixed(1)} µs a packet`);
    }
  }
}
keepSamples('hall', { halls, plain });
report(halls, plain, sizes, ways);

async function measure(way: string, attendees: number): Promise<HallSample> {
  const start = START[way];
  if (!start) throw new Error(`no way ${way}`);
  await using own = parts.use(new AsyncDisposableStack());
  const node = await start(workers);
  own.defer(() => node.stop());
  const server = await TestServer.dial(node.url, node.secret, 'bench');
  own.defer(() => server.hangUp());
  const stage = await Stage.begin(server, attendees + 2);
  own.defer(() => stage.close());
  const receivers = await Receivers.start();
  own.defer(() => receivers.close());
  const emptyMb = await memoryOf(node);
  const audience = new Audience(server, stage, receivers);
  const joiningMs = await processorMs(node.pids);
  await audience.fill(attendees);
  const joinedMs = await processorMs(node.pids);
  await delay(SETTLE_MS);
  const read = async () => ({
    cpuMs: await processorMs(node.pids),
    ownCpuMs: await processorMs(node.pids.slice(0, 1)),
    atMs: performance.now(),
    count: await receivers.count(),
    toLeaders: await stage.packetsReceived(),
    shown: await stage.bytesShown(),
  });
  const before = await read();
  await delay(seconds * 1000);
  const after = await read();
  return {
    way,
    attendees,
    seconds: (after.atMs - before.atMs) / 1000,
    cpuMs: after.cpuMs - before.cpuMs,
    ownCpuMs: after.ownCpuMs - before.ownCpuMs,
    joinsCpuMs: joinedMs - joiningMs,
    toLeaders: after.toLeaders - before.toLeaders,
    before: before.count,
    after: after.count,
    neededBytes: (after.shown - before.shown) * attendees,
    firstFramesMs: audience.firstFramesMs,
    memoryMb: (await memoryOf(node)) - emptyMb,
  };
}

/** The same packets to as many, by a program that only sends them on. */
async function measurePlain({ attendees, before, after, seconds: tookS }: HallSample): Promise<PlainSample> {
  const packets = after.packets - before.packets;
  const bytes = Math.round((after.bytes - before.bytes) / packets);
  const load = { rate: packets / tookS / attendees, bytes, seconds, receivers: attendees };
  const forwarder = await plainForwarder(load);
  const beganMs = await processorMs([forwarder.pid]);
  const forwarded = await forwarder.load();
  const cpuMs = (await processorMs([forwarder.pid])) - beganMs;
  await forwarder.stop();
  return { attendees, packets: forwarded, cpuMs };
}

async function memoryOf({ pids }: MediaNode): Promise<number> {
  const each = await Promise.all(pids.map(residentMb));
  return each.reduce((sum, mb) => sum + mb, 0);
}
