import { describe, expect, it } from 'vitest';
import { beadStates } from './bead-states.ts';
import { ribbonState } from './ribbon-state.ts';

const minute = 60_000;
const times = { startedAt: 0, endsAt: 50 * minute, warnings: [10, 5, 1] };

describe('ribbon (D17)', () => {
  it.each([
    [0, 'calm'],
    [39 * minute, 'calm'],
    [40 * minute, 'warn'],
    [48 * minute, 'warn'],
    [49 * minute, 'last'],
    [60 * minute, 'last'],
  ] as const)('at %i ms it is %s', (now, tone) => {
    expect(ribbonState(times, now).tone).toBe(tone);
  });

  it('has its notches where the policy warns', () => {
    expect(ribbonState(times, 0).notches).toEqual([0.8, 0.9, 0.98]);
  });

  it('leaves out warnings longer than the session itself', () => {
    expect(ribbonState({ ...times, endsAt: 8 * minute }, 0).notches).toHaveLength(2);
  });

  it('never leaves 0…1', () => {
    expect(ribbonState(times, -minute).progress).toBe(0);
    expect(ribbonState(times, 80 * minute).progress).toBe(1);
    expect(ribbonState(times, 80 * minute).remainingMs).toBe(0);
  });

  it('a suspended cap has no end', () => {
    expect(ribbonState({ ...times, endsAt: null }, minute).isUnlimited).toBe(true);
  });

  it('a policy without a cap only warns: amber after the planned end, never red', () => {
    const planned = { ...times, endsAt: null, plannedEndAt: 50 * minute };
    expect(ribbonState(planned, 49.5 * minute)).toMatchObject({ tone: 'warn', isOverPlan: false });
    expect(ribbonState(planned, 51 * minute)).toMatchObject({ tone: 'warn', isOverPlan: true });
  });
});

describe('beads', () => {
  it.each([
    ['first day of three has time to spare', { total: 3, day: 1, isOverdue: false }, ['spent', 'ahead', 'ahead']],
    ['last but one is amber', { total: 3, day: 2, isOverdue: false }, ['spent', 'running', 'ahead']],
    ['last is amber', { total: 3, day: 3, isOverdue: false }, ['spent', 'spent', 'running']],
    ['a deadline of one day is amber at once', { total: 1, day: 1, isOverdue: false }, ['running']],
    ['overdue is all red', { total: 3, day: 4, isOverdue: true }, ['overdue', 'overdue', 'overdue']],
    ['not begun is all hollow', { total: 2, day: 0, isOverdue: false }, ['ahead', 'ahead']],
  ] as const)('%s', (_name, deadline, expected) => {
    expect(beadStates(deadline)).toEqual(expected);
  });
});
