import { median, quantile } from '../fit.ts';
import type { Count } from './receivers.ts';

export interface HallSample {
  way: string;
  attendees: number;
  seconds: number;
  /** Of all processes of the node while nothing but media happens. */
  cpuMs: number;
  /** Of the program that drives the workers, alone. */
  ownCpuMs: number;
  /** Of all of them until all see all, media included. */
  joinsCpuMs: number;
  /** Packets that the leaders have received. */
  toLeaders: number;
  before: Count;
  after: Count;
  /** What is on the screens and in the ears, as sent by the leaders. */
  neededBytes: number;
  firstFramesMs: number[];
  /** What the audience has added to the resident memory of the node's processes. */
  memoryMb: number;
}

export interface PlainSample {
  attendees: number;
  packets: number;
  cpuMs: number;
}

type Key = Exclude<keyof Count, 'receivers'>;

function grown({ before, after }: HallSample, key: Key): number {
  return after[key] - before[key];
}

function packetsOf(sample: HallSample): number {
  return grown(sample, 'packets') + grown(sample, 'extraPackets') + sample.toLeaders;
}

function perPacketUs(sample: HallSample): number {
  return (sample.cpuMs * 1000) / packetsOf(sample);
}

/** What goes to the audience to what is on its screens. */
function egress(sample: HallSample): number {
  const bytes = grown(sample, 'bytes') + grown(sample, 'extraBytes') + grown(sample, 'rtcpBytes');
  return bytes / sample.neededBytes;
}

export function line(sample: HallSample): string {
  const { way, attendees, seconds, firstFramesMs } = sample;
  const rate = (packetsOf(sample) / seconds).toFixed(0);
  const cores = (sample.cpuMs / seconds / 1000).toFixed(2);
  const own = ((sample.ownCpuMs / sample.cpuMs) * 100).toFixed(0);
  const cost = `${perPacketUs(sample).toFixed(1)} µs a packet, ${cores} cores, ${own} % of it not of workers`;
  const first = `first frames ${quantile(firstFramesMs, 0.95).toFixed(0)} ms at p95`;
  const sent = `egress ${egress(sample).toFixed(2)}, lost ${sample.after.lost}, ${grown(sample, 'sentPackets')} answers`;
  return `${way}, ${attendees} attendees: ${rate} packets a second, ${cost}; ${first}; ${sent}`;
}

export function report(halls: HallSample[], plain: PlainSample[], sizes: number[], ways: string[]): void {
  const floorUs = (attendees: number) =>
    median(plain.filter(one => one.attendees === attendees).map(({ cpuMs, packets }) => (cpuMs * 1000) / packets));
  console.info('\n| attendees | way | packets a second | cores | µs a packet | to plain C | to stock |');
  console.info('|---|---|---|---|---|---|---|');
  for (const attendees of sizes) {
    const floor = floorUs(attendees);
    console.info(`| ${attendees} | plain C | | | ${floor.toFixed(1)} | 1.00 | |`);
    const of = (way: string, value: (sample: HallSample) => number): number =>
      median(halls.filter(one => one.way === way && one.attendees === attendees).map(value));
    for (const way of ways) {
      const us = of(way, perPacketUs);
      const [rate, cores] = [
        of(way, one => packetsOf(one) / one.seconds),
        of(way, one => one.cpuMs / one.seconds / 1000),
      ];
      const [toPlain, toStock] = [floor / us, of('stock', perPacketUs) / us];
      const cells = [rate.toFixed(0), cores.toFixed(2), us.toFixed(1), toPlain.toFixed(2), toStock.toFixed(2)];
      console.info(`| ${attendees} | ${way} | ${cells.join(' | ')} |`);
    }
  }
  console.info(
    '\n| attendees | way | first frames, ms: median · p95 · latest | egress to the screens | MB an attendee | ms of processor a join |',
  );
  console.info('|---|---|---|---|---|---|');
  for (const sample of halls) {
    const { way, attendees, firstFramesMs, memoryMb } = sample;
    const first = [0.5, 0.95, 1].map(share => quantile(firstFramesMs, share).toFixed(0)).join(' · ');
    const each = [
      egress(sample).toFixed(2),
      (memoryMb / attendees).toFixed(2),
      (sample.joinsCpuMs / attendees).toFixed(0),
    ];
    console.info(`| ${attendees} | ${way} | ${first} | ${each.join(' | ')} |`);
  }
}
