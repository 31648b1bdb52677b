import { expect, it } from 'vitest';
import { type EnrolDraft, NEW_ENROLMENT, toEnrol } from './enrol-draft.ts';

const maria: EnrolDraft = {
  ...NEW_ENROLMENT,
  person: { surname: 'Примерова', given: 'Мария', patronymic: 'Ивановна' },
  contact: { channel: 'phone', value: '8 (912) 000-00-00' },
};

const faultsOf = (draft: EnrolDraft) => Object.fromEntries(toEnrol(draft, 'r1-of-the-wish').faults);

it('a number is kept in its one form, needs as they were told', () => {
  const { wish } = toEnrol({ ...maria, needs: ['interpreter'] }, 'r1-of-the-wish');
  expect(wish).toMatchObject({ contact: { value: '+79120000000' }, shownAs: 'first', needs: ['interpreter'] });
});

it('without a name and a way to be reached nobody is enrolled', () => {
  expect(faultsOf(NEW_ENROLMENT)).toEqual({
    'person.surname': { kind: 'empty' },
    'person.given': { kind: 'empty' },
    'contact.value': { kind: 'empty' },
  });
});

it('another name is asked for where another name is to be shown, and only there', () => {
  expect(faultsOf({ ...maria, shownAs: 'alias', alias: ' ' })).toEqual({ alias: { kind: 'empty' } });
  expect(faultsOf({ ...maria, shownAs: 'alias', alias: 'Ласточка' })).toEqual({});
});

it('who comes in person needs no number', () => {
  expect(faultsOf({ ...maria, contact: { channel: 'inPerson', value: '' } })).toEqual({});
});
