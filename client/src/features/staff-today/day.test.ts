import type { AppointmentView } from '@priyom/shared/api/appointments';
import { expect, it } from 'vitest';
import { at } from '../../stories/staff/clock.ts';
import { group, next, noon } from '../../stories/staff/meetings.ts';
import { anna, registrar } from '../../stories/staff/people.ts';
import { checkStateOf, nextToCheck, waitingNow } from './day.ts';

const unchecked: AppointmentView = { ...noon, check: { ...noon.check, opensAt: at('11:30'), status: null, at: null } };
const stateAt = (time: string, meeting = unchecked, staffId = anna.staffId) =>
  checkStateOf(meeting, staffId, new Date(at(time)));

it('a check is announced until it opens, and asked for afterwards; a past time is not told as one to come', () => {
  expect(stateAt('11:29')).toBe('early');
  expect(stateAt('11:30')).toBe('mine');
  expect(stateAt('12:20')).toBe('mine');
  expect(stateAt('12:20', unchecked, registrar.staffId)).toBe('theirs');
  expect(stateAt('11:00', { ...unchecked, check: { ...unchecked.check, status: 'passed' } })).toBe('passed');
});

it('a telephone talk has none', () => {
  expect(stateAt('12:20', { ...unchecked, method: 'phone' })).toBe('none');
});

it('the workplace is asked for by the nearest meeting that has not begun and uses it', () => {
  const begun = { ...next, status: 'inSession' as const };
  const byPhone = { ...unchecked, method: 'phone' as const };
  expect(nextToCheck([begun, byPhone, unchecked, group], anna.staffId)).toBe(unchecked);
  expect(nextToCheck([begun, byPhone], anna.staffId)).toBeUndefined();
});

it('who waits longest is first, who is in the room waits no more', () => {
  const one = (participantId: string, since: string, status: 'waiting' | 'inRoom' = 'waiting') => ({
    ...{
      consultationId: 'c',
      participantId,
      role: 'citizen' as const,
      shownAs: '',
      about: '',
      since: at(since),
      plannedStartAt: at('12:00'),
    },
    ...{ status, devices: null, companions: [], talk: [] },
  });
  const waiting = [one('nina', '10:41'), one('vera', '10:39'), one('kira', '10:30', 'inRoom')];
  expect(
    waitingNow({ waiting, asked: [], colleagues: [], crises: [], signals: [] }).map(
      ({ participantId }) => participantId,
    ),
  ).toEqual(['vera', 'nina']);
});
