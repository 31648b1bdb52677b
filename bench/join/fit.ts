/** Latency as a + b·RTT: `a` in milliseconds, `b` in round trips. */
export interface Line {
  a: number;
  b: number;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const [low = Number.NaN, high = Number.NaN] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]];
  return (low + high) / 2;
}

/**
 * Least squares over the median of each round-trip time: on a machine that others use one late join says nothing about
 * the protocol, and is told as the maximum instead.
 */
export function fitLine(points: readonly { roundTripMs: number; ms: number }[]): Line {
  const byRoundTrip = Map.groupBy(points, ({ roundTripMs }) => roundTripMs);
  const medians = [...byRoundTrip].map(([x, group]) => ({ x, y: median(group.map(({ ms }) => ms)) }));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(medians.map(point => point.x)), mean(medians.map(point => point.y))];
  const spread = medians.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
  const b = spread === 0 ? Number.NaN : medians.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0) / spread;
  return { a: y - b * x, b };
}
