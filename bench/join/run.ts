import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { quietMoment } from '../quiet.ts';
import { Visits } from '../visits.ts';
import { floorJoin } from './floor.ts';
import { Laboratory, MINUTES } from './laboratory.ts';
import { coldJoin, warmJoin } from './meeting.ts';
import type { Sample, Way } from './sample.ts';
import { tableOf } from './table.ts';

const OUT = new URL('../out/', import.meta.url);
const WAYS: readonly Way[] = ['floor-prepared', 'floor-loaded', 'floor-cold', 'warm', 'cold'];

const { values } = parseArgs({
  options: {
    /** Of each way, over all round-trip times together. */
    joins: { type: 'string', default: '50' },
    rtt: { type: 'string', default: '0,50,100,200,300' },
    ways: { type: 'string', default: WAYS.join() },
  },
});
const roundTrips = values.rtt.split(',').map(Number);
const ways = WAYS.filter(way => values.ways.split(',').includes(way));
const joinsPerRoundTrip = Math.ceil(Number(values.joins) / roundTrips.length);

await using parts = new AsyncDisposableStack();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void parts.disposeAsync().finally(() => process.exit(1)));
}
const lab = await Laboratory.open(parts);
const visits = new Visits(lab.stack.url, MINUTES);
const samples: Sample[] = [];
const failures: string[] = [];

const join: Record<Way, (roundTripMs: number) => Promise<Sample>> = {
  warm: async roundTripMs => warmJoin(lab, roundTripMs, await visits.book()),
  cold: async roundTripMs => coldJoin(lab, roundTripMs, await visits.book()),
  'floor-prepared': roundTripMs => floorJoin(lab, roundTripMs, 'prepared'),
  'floor-loaded': roundTripMs => floorJoin(lab, roundTripMs, 'loaded'),
  'floor-cold': roundTripMs => floorJoin(lab, roundTripMs, 'cold'),
};

console.info(`${cpus()[0]?.model}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}`);
for (const roundTripMs of roundTrips) {
  const measured = await lab.setRoundTrip(roundTripMs);
  console.info(`round trip ${roundTripMs} ms (a TCP connection takes ${measured.toFixed(1)} ms)`);
  // In turn, so that a busy minute of the machine falls on every way alike.
  for (let turn = 0; turn < joinsPerRoundTrip; turn += 1) for (const way of ways) await one(way, roundTripMs);
}
mkdirSync(OUT, { recursive: true });
writeFileSync(
  new URL(`join-${new Date().toISOString().slice(0, 16).replace(':', '')}.json`, OUT),
  JSON.stringify(samples, null, 1),
);
console.info(tableOf(samples, roundTrips));
for (const failure of failures) console.error(failure);
console.info(`load at the end ${loadavg()[0]?.toFixed(1)}; ${samples.length} joins, ${failures.length} failed`);
process.exitCode = failures.length > 0 ? 1 : 0;

/** A join that fails is told and counted; the others are still measured. */
async function one(way: Way, roundTripMs: number): Promise<void> {
  const idle = await quietMoment();
  try {
    const sample = await join[way](roundTripMs);
    samples.push(sample);
    const [guest, lead] = [sample.guestMs, sample.leadMs].map(Math.round);
    console.info(
      `  ${way} at ${roundTripMs}: guest ${guest} ms, lead ${lead} ms (machine ${percent(idle)} idle before)`,
    );
  } catch (error) {
    failures.push(`${way} at ${roundTripMs} ms failed: ${String(error)}`);
    console.error(failures.at(-1));
  }
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
