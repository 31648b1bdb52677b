import type { Attendance } from '../attendance/model.ts';

export type Presence = Pick<Attendance, 'enteredAt' | 'leftAt'>;

interface Span {
  from: number;
  to: number;
}

/** Overlapping connections of one person (a phone beside a laptop) count once. Whole minutes, a begun one counts. */
export function minutesPresent(connections: readonly Presence[], end: Date | null): number {
  return minutesOf(spansOf(connections, end));
}

/** While somebody of the ones and somebody of the others were there, each moment once. Whole minutes as above. */
export function minutesTogether(ones: readonly Presence[], others: readonly Presence[], end: Date | null): number {
  const [left, right] = [spansOf(ones, end), spansOf(others, end)];
  return minutesOf(left.flatMap(one => right.map(other => shared(one, other))).filter(({ from, to }) => from < to));
}

function shared(one: Span, other: Span): Span {
  return { from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) };
}

/** Apart from each other, in the order of time; who never entered was not there. */
function spansOf(connections: readonly Presence[], end: Date | null): Span[] {
  const all = connections
    .flatMap(({ enteredAt, leftAt }) => {
      const until = leftAt ?? end;
      return enteredAt && until ? [{ from: enteredAt.getTime(), to: until.getTime() }] : [];
    })
    .toSorted((one, other) => one.from - other.from);
  const apart: Span[] = [];
  for (const span of all) {
    const last = apart.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else if (span.from < span.to) apart.push(span);
  }
  return apart;
}

function minutesOf(spans: readonly Span[]): number {
  return Math.ceil(spans.reduce((sum, { from, to }) => sum + to - from, 0) / 60_000);
}
