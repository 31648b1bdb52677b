import { expect, it } from 'vitest';
import { AnnounceDraft, isBegun, NEW_GROUP, placesFault, toAnnounce, withForm } from './announce-draft.ts';

const filled: AnnounceDraft = {
  ...NEW_GROUP,
  title: ' Сон и режим дня ',
  specialistId: 'anna',
  method: 'video',
  minutes: 60,
  date: '2026-12-03',
  time: '14:00',
};

const faultsOf = (draft: AnnounceDraft) => Object.fromEntries(toAnnounce(draft, 'r1-of-the-wish').faults);

it('a whole draft is the wish of the contract', () => {
  expect(toAnnounce(filled, 'r1-of-the-wish').wish).toEqual({
    ...{ requestId: 'r1-of-the-wish', form: 'group' },
    ...{ title: 'Сон и режим дня', about: '', forWhom: '', places: 12 },
    ...{ specialistId: 'anna', method: 'video', minutes: 60, date: '2026-12-03', time: '14:00', more: [] },
  });
});

it('an empty draft says what is missing, field by field', () => {
  expect(Object.keys(faultsOf(NEW_GROUP)).sort()).toEqual([
    ...['date', 'method', 'minutes', 'specialistId', 'time', 'title'],
  ]);
});

it('too long is told apart from missing, and a group does not write', () => {
  expect(faultsOf({ ...filled, about: 'а'.repeat(1501) })).toEqual({ about: { kind: 'tooLong' } });
  expect(faultsOf({ ...filled, title: 'а' })).toEqual({ title: { kind: 'empty' } });
  expect(faultsOf({ ...filled, method: 'chat' })).toEqual({ method: { kind: 'empty' } });
});

it('a course sends its other meetings, and one without any says so; looked at as one meeting it sends none', () => {
  const more = [{ key: 'a', date: '2026-12-10', time: '14:00' }];
  const course = { ...filled, isCourse: true, more };
  expect(toAnnounce(course, 'r1-of-the-wish').wish?.more).toEqual([{ date: '2026-12-10', time: '14:00' }]);
  expect(toAnnounce({ ...course, isCourse: false }, 'r1-of-the-wish').wish?.more).toEqual([]);
  expect(faultsOf({ ...course, more: [] })).toEqual({ more: { kind: 'empty' } });
});

it('what another meeting of a course lacks sends nothing, and is told beside that meeting', () => {
  const course = { ...filled, isCourse: true, more: [{ key: 'a', date: '2026-12-10', time: null }] };
  expect(toAnnounce(course, 'r1-of-the-wish')).toEqual({ wish: null, faults: new Map() });
});

it('a draft of before has one meeting', () => {
  const { isCourse: _none, more: _no, ...before } = filled;
  expect(AnnounceDraft.parse(before)).toEqual(filled);
});

it('a group has as many places as see each other, a webinar as many as a hall', () => {
  expect(faultsOf({ ...filled, places: 13 })).toEqual({ places: { kind: 'tooLong' } });
  expect(faultsOf({ ...filled, form: 'webinar', places: 300 })).toEqual({});
  expect(faultsOf({ ...filled, form: 'webinar', places: 301 })).toEqual({ places: { kind: 'tooLong' } });
  expect(faultsOf({ ...filled, form: 'webinar', places: 0 })).toEqual({ places: { kind: 'empty' } });
});

it('there are never fewer places than are taken', () => {
  expect(placesFault('webinar', 64, 64)).toEqual([]);
  expect(placesFault('webinar', 6, 64)).toEqual([['places', { kind: 'empty' }]]);
});

it('with the form the number of places changes where the other form cannot have it', () => {
  const webinar = { ...filled, ...withForm(filled, 'webinar') };
  expect(webinar.places).toBe(100);
  expect(withForm(webinar, 'group')).toEqual({ form: 'group', places: 12 });
  expect(withForm({ ...webinar, places: 250 }, 'webinar').places).toBe(250);
});

it('days and lengths chosen for the person are no loss, words are', () => {
  expect(isBegun(NEW_GROUP)).toBe(false);
  expect(isBegun({ ...NEW_GROUP, forWhom: 'Для родителей' })).toBe(true);
});
