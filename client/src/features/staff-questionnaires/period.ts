export const SPANS = ['month', 'quarter', 'year', 'own'] as const;
export type Span = (typeof SPANS)[number];

/** Both days belong to it, YYYY-MM-DD. */
export interface Period {
  from: string;
  to: string;
}

/** What the address says, made whole. */
export interface Chosen extends Period {
  span: Span;
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** From the first day of it to today. */
export function periodOf(span: Exclude<Span, 'own'>, today: string): Period {
  const year = today.slice(0, 4);
  if (span === 'year') return { from: `${year}-01-01`, to: today };
  const month = Number(today.slice(5, 7));
  const first = span === 'month' ? month : month - ((month - 1) % 3);
  return { from: `${year}-${String(first).padStart(2, '0')}-01`, to: today };
}

/** `?span=quarter`, or `?from=…&to=…` of one's own; anything else is this month. */
export function chosenIn(search: URLSearchParams, today: string): Chosen {
  const [from, to] = [search.get('from'), search.get('to')];
  if (from && to && isDay(from) && isDay(to)) return { span: 'own', from, to };
  const asked = search.get('span');
  const span = asked === 'quarter' || asked === 'year' ? asked : 'month';
  return { span, ...periodOf(span, today) };
}

/** The address of it; own dates begin with those that stand now. */
export function searchOf(span: Span, { from, to }: Period): Record<string, string> {
  return span === 'own' ? { from, to } : { span };
}

export const isInOrder = ({ from, to }: Period): boolean => from <= to;

function isDay(text: string): boolean {
  const day = ISO_DATE.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  // 31 February is a date to `Date.parse`, and no day of a calendar.
  return !Number.isNaN(day) && new Date(day).toISOString().startsWith(text);
}
