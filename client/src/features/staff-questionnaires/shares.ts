export interface Share {
  count: number;
  /** Whole per cent of all. */
  percent: number;
}

/** Percents that add up to 100: the rest goes to those that lost most by rounding. Nobody answered: zeros. */
export function sharesOf(counts: readonly number[]): Share[] {
  const all = sumOf(counts);
  if (all === 0) return counts.map(count => ({ count, percent: 0 }));
  const exact = counts.map(count => (count * 100) / all);
  const missing = 100 - sumOf(exact.map(Math.floor));
  const raised = exact
    .map((percent, index) => ({ index, lost: percent - Math.floor(percent) }))
    .sort((one, other) => other.lost - one.lost)
    .slice(0, missing)
    .map(({ index }) => index);
  return counts.map((count, index) => ({
    count,
    percent: Math.floor(exact[index] ?? 0) + (raised.includes(index) ? 1 : 0),
  }));
}

export const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** Under it an average says more about one person than about the work. */
export const isFew = (answered: number): boolean => answered < 5;
