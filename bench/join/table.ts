import { fitLine, median } from './fit.ts';
import type { Sample, Way } from './sample.ts';

/** `a` and `b` at most; issue 4, «Performance». The first frame is never later than 2 s. */
const GOALS: Partial<Record<Way, { a: number; b: number }>> = {
  warm: { a: 100, b: 2.1 },
  cold: { a: Number.POSITIVE_INFINITY, b: 5 },
};
const LATEST_MS = 2_000;

/** What a way is compared with: a bare call from the same starting point. */
const FLOOR: Partial<Record<Way, Way>> = { warm: 'floor-prepared', cold: 'floor-cold' };

const HEAD = '| way | who sees | joins | a, ms | b, RTT | median at each RTT, ms | latest, ms | to the floor | goal |';
const RULE = '|---|---|---|---|---|---|---|---|---|';

/** One row for each way and side, as Markdown. */
export function tableOf(samples: readonly Sample[], roundTrips: readonly number[]): string {
  const ways = [...new Set(samples.map(({ way }) => way))];
  const rows = ways.flatMap(way => (['guestMs', 'leadMs'] as const).map(side => rowOf(samples, way, side, roundTrips)));
  return [HEAD, RULE, ...rows].join('\n');
}

type Side = 'guestMs' | 'leadMs';

function rowOf(samples: readonly Sample[], way: Way, side: Side, roundTrips: readonly number[]): string {
  const points = pointsOf(samples, way, side);
  const { a, b } = fitLine(points);
  const latest = Math.max(...points.map(({ ms }) => ms));
  const medians = roundTrips.map(each => Math.round(medianAt(points, each)));
  const cells = [
    way,
    side === 'guestMs' ? 'guest' : 'lead',
    points.length,
    a.toFixed(0),
    b.toFixed(2),
    medians.join(' · '),
    latest.toFixed(0),
    ratio(samples, way, side, roundTrips),
    side === 'guestMs' ? verdict(way, a, b, latest) : '',
  ];
  return `| ${cells.join(' | ')} |`;
}

function pointsOf(samples: readonly Sample[], way: Way, side: Side) {
  return samples.filter(sample => sample.way === way).map(each => ({ roundTripMs: each.roundTripMs, ms: each[side] }));
}

const medianAt = (points: readonly { roundTripMs: number; ms: number }[], at: number): number =>
  median(points.filter(({ roundTripMs }) => roundTripMs === at).map(({ ms }) => ms));

/** Of the medians, over all round-trip times of the run. */
function ratio(samples: readonly Sample[], way: Way, side: Side, roundTrips: readonly number[]): string {
  const floor = FLOOR[way];
  const beneath = floor ? pointsOf(samples, floor, side) : [];
  if (beneath.length === 0) return '';
  const points = pointsOf(samples, way, side);
  const sum = (of: typeof points) => roundTrips.reduce((total, each) => total + medianAt(of, each), 0);
  return `${(sum(points) / sum(beneath)).toFixed(2)}`;
}

function verdict(way: Way, a: number, b: number, latest: number): string {
  const goal = GOALS[way];
  if (!goal) return '';
  const misses = [
    a > goal.a && `a ≤ ${goal.a}`,
    b > goal.b && `b ≤ ${goal.b}`,
    latest > LATEST_MS && `latest ≤ ${LATEST_MS}`,
  ].filter(Boolean);
  return misses.length === 0 ? 'met' : `missed: ${misses.join(', ')}`;
}
