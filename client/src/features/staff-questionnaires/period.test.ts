import { expect, it } from 'vitest';
import { chosenIn, isInOrder, periodOf, searchOf } from './period.ts';

it.each([
  ['month', '2026-11-24', '2026-11-01'],
  ['quarter', '2026-11-24', '2026-10-01'],
  ['quarter', '2026-03-31', '2026-01-01'],
  ['quarter', '2026-04-01', '2026-04-01'],
  ['year', '2026-11-24', '2026-01-01'],
] as const)('a %s on %s begins on %s and goes to today', (span, today, from) => {
  expect(periodOf(span, today)).toEqual({ from, to: today });
});

it('the address says which days; what it says wrongly is this month', () => {
  const of = (search: string) => chosenIn(new URLSearchParams(search), '2026-11-24');
  const month = { span: 'month', from: '2026-11-01', to: '2026-11-24' };
  expect(of('span=year').from).toBe('2026-01-01');
  expect(of('from=2026-09-01&to=2026-09-30')).toEqual({ span: 'own', from: '2026-09-01', to: '2026-09-30' });
  for (const wrong of ['', 'span=decade', 'from=2026-09-01', 'from=2026-02-31&to=2026-03-01', 'from=x&to=y']) {
    expect(of(wrong)).toEqual(month);
  }
});

it('own dates begin with those that stand, and are kept in their order by the page', () => {
  expect(searchOf('own', periodOf('quarter', '2026-11-24'))).toEqual({ from: '2026-10-01', to: '2026-11-24' });
  expect(searchOf('year', periodOf('month', '2026-11-24'))).toEqual({ span: 'year' });
  expect([
    isInOrder({ from: '2026-11-02', to: '2026-11-01' }),
    isInOrder({ from: '2026-11-01', to: '2026-11-01' }),
  ]).toEqual([false, true]);
});
