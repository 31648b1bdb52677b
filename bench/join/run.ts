import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { interruptible } from '../parts.ts';
import { quietMoment } from '../quiet.ts';
import { keepSamples } from '../samples.ts';
import { Visits } from '../visits.ts';
import { floorJoin } from './floor.ts';
import { Laboratory, MINUTES } from './laboratory.ts';
import { coldJoin, warmJoin } from './meeting.ts';
import type { Failure, Sample, Way } from './sample.ts';
import { tableOf } from './table.ts';

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

await using parts = interruptible();
const lab = await Laboratory.open(parts);
const visits = new Visits(lab.stack.url, MINUTES);
const samples: Sample[] = [];
const failures: Failure[] = [];

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
keepSamples('join', { samples, failures });
console.info(tableOf(samples, failures, roundTrips));
for (const failure of failures) console.error(told(failure));
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
    const failure = { way, roundTripMs, reason: String(error) };
    failures.push(failure);
    console.error(told(failure));
  }
}

function told({ way, roundTripMs, reason }: Failure): string {
  return `${way} at ${roundTripMs} ms failed: ${reason}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
