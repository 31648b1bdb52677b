import { expect, it } from 'vitest';
import { endingOf, endingOfVisit, isAskedAfter, minutesTalked } from './ending.ts';

const ended = { kind: 'cap', at: '2026-11-24T08:35:00Z', groundText: '', contest: '', interpretedMinutes: null };

it('keeps the kind and counts the minutes of the talk', () => {
  const ending = endingOf(ended, '2026-11-24T07:45:00Z');
  expect(ending.kind).toBe('cap');
  expect(minutesTalked(ending)).toBe(50);
});

it('after a reload the start is not known and no length is claimed', () => {
  expect(minutesTalked(endingOf(ended, null))).toBeNull();
});

it('an unknown kind is a neutral end', () => {
  expect(endingOf({ ...ended, kind: 'solarFlare' }, null).kind).toBe('other');
  expect(endingOf(null, null)).toMatchObject({ kind: 'other', at: null });
});

it('whoever was put out reads by which rule, however it ended for the others', () => {
  const removal = { groundText: 'Угрозы', contest: 'Напишите директору.' };
  expect(endingOfVisit({ ended, removal })).toMatchObject({ kind: 'forCause', ...removal });
  expect(endingOfVisit({ ended, removal: null })).toMatchObject({ kind: 'cap', groundText: '', contest: '' });
});

it('nobody is asked how a meeting was that did not take place or was ended by a rule, nor who fled from it', () => {
  const citizen = { role: 'citizen', afterQuickExit: false } as const;
  const asked = ['done', 'cap', 'emptyRoom', 'forCause', 'noCitizen', 'missed'].filter(kind =>
    isAskedAfter(endingOf({ ...ended, kind }, null), citizen),
  );
  expect(asked).toEqual(['done', 'cap', 'emptyRoom']);
  const removal = { groundText: '', contest: '' };
  expect(isAskedAfter(endingOfVisit({ ended, removal }), citizen)).toBe(false);
  const done = endingOf({ ...ended, kind: 'done' }, null);
  expect(isAskedAfter(done, { ...citizen, afterQuickExit: true })).toBe(false);
  expect(isAskedAfter(done, { ...citizen, role: 'interpreter' })).toBe(false);
});
