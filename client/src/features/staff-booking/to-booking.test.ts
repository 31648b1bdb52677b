import { expect, it } from 'vitest';
import { type BookingDraft, lacksInterpreter, newDraft, newGuest, newParty } from './draft.ts';
import { toBooking } from './to-booking.ts';

const NAME = { surname: 'Условная', given: 'Вера', patronymic: 'Петровна' };

function filled(): BookingDraft {
  return {
    ...newDraft('a'),
    parties: [
      {
        ...newParty('child', 'a'),
        served: { surname: 'Условный', given: 'Лёва', patronymic: '' },
        representative: NAME,
        age: '7',
        contact: { channel: 'phone', value: '8 (912) 000-00-00' },
        reason: ' Плохо засыпает ',
        visitKind: 'first',
      },
    ],
    specialistId: 's1',
    method: 'video',
    minutes: 45,
    date: '2026-11-26',
    time: '10:45',
    agreedHow: 'phone',
  };
}

const faultsOf = (draft: BookingDraft) => Object.fromEntries(toBooking(draft, 'r1').faults);

it('makes the contract of a whole draft, the phone in one form', () => {
  const reading = toBooking(filled(), 'r1');
  expect(reading).toMatchObject({ ok: true, wish: { requestId: 'r1', date: '2026-11-26', time: '10:45', title: '' } });
  if (!reading.ok) return;
  expect(reading.wish.parties[0]).toMatchObject({
    party: { kind: 'child', childAge: 7, childBirthDate: null, representative: NAME },
    contact: { channel: 'phone', value: '+79120000000' },
    reason: 'Плохо засыпает',
  });
});

it('names every empty field of a new draft by the path of the contract', () => {
  const faults = faultsOf(newDraft('a'));
  for (const path of [
    'parties.0.party.citizen.surname',
    'parties.0.party.citizen.given',
    'parties.0.contact.value',
    'parties.0.reason',
    'parties.0.visitKind',
    'specialistId',
    'method',
    'minutes',
    'date',
    'time',
    'agreedHow',
  ]) {
    expect(faults[path], path).toEqual({ kind: 'empty' });
  }
});

it('counts the digits of a phone that is too short', () => {
  const draft = filled();
  const [party] = draft.parties;
  if (!party) return;
  const short = { ...party, contact: { channel: 'sms' as const, value: '8 912 00' } };
  expect(faultsOf({ ...draft, parties: [short] })).toEqual({
    'parties.0.contact.value': { kind: 'phoneFew', have: 6 },
  });
});

it('lets a person be reached in person without a number, but not with half a number', () => {
  const draft = filled();
  const [party] = draft.parties;
  if (!party) return;
  const inPerson = (value: string) => ({ ...party, contact: { channel: 'inPerson' as const, value } });
  expect(toBooking({ ...draft, parties: [inPerson('')] }, 'r1').ok).toBe(true);
  expect(toBooking({ ...draft, parties: [inPerson('8912')] }, 'r1').ok).toBe(false);
});

it('wants an age or a birth date of a child, a date making the age needless', () => {
  const draft = filled();
  const [party] = draft.parties;
  if (!party) return;
  expect(faultsOf({ ...draft, parties: [{ ...party, age: '' }] })).toEqual({
    'parties.0.party.childAge': { kind: 'empty' },
  });
  expect(faultsOf({ ...draft, parties: [{ ...party, age: 'семь' }] })).toEqual({
    'parties.0.party.childAge': { kind: 'number' },
  });
  const dated = toBooking({ ...draft, parties: [{ ...party, age: '7', birthDate: '2019-03-01' }] }, 'r1');
  expect(dated.ok && dated.wish.parties[0]?.party).toMatchObject({ childAge: null, childBirthDate: '2019-03-01' });
});

it('a group has a name, a single meeting drops it', () => {
  const draft = filled();
  const [party] = draft.parties;
  if (!party) return;
  const two = { ...draft, parties: [party, { ...party, key: 'b' }] };
  expect(faultsOf(two)).toEqual({ title: { kind: 'empty' } });
  expect(toBooking({ ...two, title: 'Сон и режим дня' }, 'r1').ok).toBe(true);
  const single = toBooking({ ...draft, title: 'Сон и режим дня' }, 'r1');
  expect(single.ok && single.wish.title).toBe('');
});

it('takes whoever comes from outside, an interpreter without an organisation too', () => {
  const ilya = { ...newGuest('interpreter', 'i'), name: ' Переводов Илья ' };
  const reading = toBooking({ ...filled(), guests: [ilya] }, 'r1');
  expect(reading.ok && reading.wish.guests).toEqual([
    { role: 'interpreter', name: 'Переводов Илья', organisation: '', contact: '' },
  ]);
  expect(faultsOf({ ...filled(), guests: [newGuest('guest', 'g')] })).toEqual({
    'guests.0.name': { kind: 'empty' },
    'guests.0.organisation': { kind: 'empty' },
  });
});

it('offers an interpreter for as long as somebody reads signs and none is written in', () => {
  const draft = filled();
  const [party] = draft.parties;
  if (!party) return;
  const signing = { ...draft, parties: [{ ...party, needs: ['interpreter' as const] }] };
  expect([draft, signing].map(lacksInterpreter)).toEqual([false, true]);
  expect(lacksInterpreter({ ...signing, guests: [newGuest('interpreter', 'i')] })).toBe(false);
});

it('makes a talk of colleagues without anybody who is served, with its own faults', () => {
  const draft = { ...filled(), kind: 'peer' as const, agreedHow: null, title: 'Как говорить о разводе' };
  const reading = toBooking({ ...draft, colleagues: ['petr', 's1'] }, 'r1');
  expect(reading).toMatchObject({ ok: true, wish: { parties: [], colleagues: ['petr'], title: draft.title } });
  expect(faultsOf({ ...draft, title: ' ' })).toEqual({ about: { kind: 'empty' }, colleagues: { kind: 'empty' } });
});
