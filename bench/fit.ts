/** y = a + b·x */
export interface Line {
  a: number;
  b: number;
}

export interface Point {
  x: number;
  y: number;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const [low = Number.NaN, high = Number.NaN] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return (low + high) / 2;
}

/** Least squares. `b` is not a number while all x are the same. */
export function fitLine(points: readonly Point[]): Line {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(points.map(point => point.x)), mean(points.map(point => point.y))];
  const spread = points.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
  const b = points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0) / spread;
  return { a: y - b * x, b };
}

/**
 * The median of each x: on a machine that others use one late measurement says nothing about what is measured, and is
 * told as the maximum instead.
 */
export function mediansOf(points: readonly Point[]): Point[] {
  const groups = Map.groupBy(points, ({ x }) => x);
  return [...groups].map(([x, group]) => ({ x, y: median(group.map(({ y }) => y)) }));
}

/** By nearest rank; `share` 0…1, 1 the largest. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
