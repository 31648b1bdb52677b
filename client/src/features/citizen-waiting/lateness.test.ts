import { expect, it } from 'vitest';
import { latenessOf, offersOtherTime, waitProgress } from './lateness.ts';

const plannedStartAt = '2026-11-24T07:45:00Z';
const at = (minutes: number) => Date.parse(plannedStartAt) + minutes * 60_000;
const came = (minutes: number) => new Date(at(minutes)).toISOString();
const facts = { plannedStartAt, leadState: 'online', status: 'open' } as const;
const inTime = came(-5);

it('counts whole minutes up to the start, rounded up', () => {
  expect(latenessOf(facts, inTime, at(-2.4))).toEqual({ kind: 'before', minutes: 3 });
});

it('three minutes over is late, ten ask what suits', () => {
  expect([1, 3, 9.9, 10].map(minutes => latenessOf(facts, inTime, at(minutes)).kind)).toEqual([
    'due',
    'late',
    'late',
    'veryLate',
  ]);
});

it('who came late does not read that the specialist is late', () => {
  const late = { ...facts, leadState: 'late' } as const;
  expect(latenessOf(late, inTime, at(1)).kind).toBe('late');
  const kinds = [20, 22.9, 23, 30].map(minutes => latenessOf(late, came(20), at(minutes)).kind);
  expect(kinds).toEqual(['due', 'due', 'late', 'veryLate']);
});

it('nobody is late once the specialist is in the room', () => {
  expect(latenessOf({ ...facts, leadState: 'inRoom' }, inTime, at(12)).kind).toBe('due');
});

it('a meeting that runs does not begin any minute, however early it began', () => {
  expect(latenessOf({ ...facts, status: 'running' }, inTime, at(12)).kind).toBe('running');
  expect(latenessOf({ ...facts, status: 'running' }, inTime, at(-2)).kind).toBe('running');
});

it('a meeting that runs is not put off from the waiting room, one that is late is', () => {
  const kinds = ['before', 'due', 'running', 'late', 'veryLate'] as const;
  const offered = kinds.filter(kind => offersOtherTime(kind === 'before' ? { kind, minutes: 1 } : { kind }));
  expect(offered).toEqual(['before', 'due', 'late']);
});

it('the bar fills from the arrival to the start and stays full', () => {
  expect(waitProgress('2026-11-24T07:35:00Z', plannedStartAt, at(-5))).toBe(0.5);
  expect(waitProgress('2026-11-24T07:35:00Z', plannedStartAt, at(5))).toBe(1);
});
