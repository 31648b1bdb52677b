import { expect, it } from 'vitest';
import { latenessOf, waitProgress } from './lateness.ts';

const plannedStartAt = '2026-11-24T07:45:00Z';
const at = (minutes: number) => Date.parse(plannedStartAt) + minutes * 60_000;
const facts = { plannedStartAt, leadState: 'online', status: 'open' } as const;

it('counts whole minutes up to the start, rounded up', () => {
  expect(latenessOf(facts, at(-2.4))).toEqual({ kind: 'before', minutes: 3 });
});

it('three minutes over is late, ten ask what suits', () => {
  expect([1, 3, 9.9, 10].map(minutes => latenessOf(facts, at(minutes)).kind)).toEqual([
    'due',
    'late',
    'late',
    'veryLate',
  ]);
});

it('nobody is late once the specialist is in the room or the meeting runs', () => {
  expect(latenessOf({ ...facts, leadState: 'inRoom' }, at(12)).kind).toBe('due');
  expect(latenessOf({ ...facts, status: 'running' }, at(12)).kind).toBe('due');
});

it('the bar fills from the arrival to the start and stays full', () => {
  expect(waitProgress('2026-11-24T07:35:00Z', plannedStartAt, at(-5))).toBe(0.5);
  expect(waitProgress('2026-11-24T07:35:00Z', plannedStartAt, at(5))).toBe(1);
});
