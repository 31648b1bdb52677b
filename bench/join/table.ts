import { fitLine, mediansOf, type Point } from '../fit.ts';
import type { Failure, Sample, Way } from './sample.ts';

/** `a` and `b` at most; issue 4, «Performance». The first frame is never later than 2 s. */
const GOALS: Partial<Record<Way, { a: number; b: number }>> = {
  warm: { a: 100, b: 2.1 },
  cold: { a: Number.POSITIVE_INFINITY, b: 5 },
};
const LATEST_MS = 2_000;

/** What a way is compared with: a bare call from the same starting point. */
const FLOOR: Partial<Record<Way, Way>> = { warm: 'floor-prepared', cold: 'floor-cold' };

const HEAD =
  '| way | who sees | joins | failed | a, ms | b, RTT | median at each RTT, ms | latest, ms | to the floor | goal |';
const RULE = '|---|---|---|---|---|---|---|---|---|---|';

/** One row for each way and side, as Markdown. */
export function tableOf(
  samples: readonly Sample[],
  failures: readonly Failure[],
  roundTrips: readonly number[],
): string {
  const ways = [...new Set([...samples, ...failures].map(({ way }) => way))];
  const rows = ways.flatMap(way => {
    const failed = failures.filter(failure => failure.way === way).length;
    return (['guestMs', 'leadMs'] as const).map(side => rowOf(samples, failed, way, side, roundTrips));
  });
  return [HEAD, RULE, ...rows].join('\n');
}

type Side = 'guestMs' | 'leadMs';

function rowOf(
  samples: readonly Sample[],
  failed: number,
  way: Way,
  side: Side,
  roundTrips: readonly number[],
): string {
  const points = pointsOf(samples, way, side);
  const medians = mediansOf(points);
  const { a, b } = fitLine(medians);
  const latest = Math.max(...points.map(({ y }) => y));
  const cells = [
    way,
    side === 'guestMs' ? 'guest' : 'lead',
    points.length,
    failed,
    a.toFixed(0),
    b.toFixed(2),
    roundTrips.map(each => medianAt(medians, each).toFixed(0)).join(' · '),
    latest.toFixed(0),
    ratio(samples, way, side, roundTrips),
    side === 'guestMs' ? verdict(way, { a, b, latest, failed }) : '',
  ];
  return `| ${cells.join(' | ')} |`;
}

function pointsOf(samples: readonly Sample[], way: Way, side: Side): Point[] {
  return samples.filter(sample => sample.way === way).map(each => ({ x: each.roundTripMs, y: each[side] }));
}

const medianAt = (medians: readonly Point[], at: number): number => medians.find(({ x }) => x === at)?.y ?? Number.NaN;

/** Of the medians, over all round-trip times of the run. */
function ratio(samples: readonly Sample[], way: Way, side: Side, roundTrips: readonly number[]): string {
  const floor = FLOOR[way];
  if (!floor) return '';
  const sum = (of: Way) => {
    const medians = mediansOf(pointsOf(samples, of, side));
    return roundTrips.reduce((total, each) => total + medianAt(medians, each), 0);
  };
  const times = sum(way) / sum(floor);
  return Number.isNaN(times) ? '' : times.toFixed(2);
}

/** A join that failed has no time in the row, and is no less late for that. */
function verdict(way: Way, { a, b, latest, failed }: { a: number; b: number; latest: number; failed: number }): string {
  const goal = GOALS[way];
  if (!goal) return '';
  const misses = [
    a > goal.a && `a ≤ ${goal.a}`,
    b > goal.b && `b ≤ ${goal.b}`,
    failed > 0 && `${failed} failed`,
    latest > LATEST_MS && `latest ≤ ${LATEST_MS}`,
  ].filter(Boolean);
  return misses.length === 0 ? 'met' : `missed: ${misses.join(', ')}`;
}
