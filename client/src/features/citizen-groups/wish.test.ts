import { expect, it } from 'vitest';
import type { ConsentView } from '../citizen-frame/visit.ts';
import { NOTHING_TYPED, type Typed, wishOf } from './wish.ts';

const consent = (purpose: string, required: boolean): ConsentView => ({
  purpose,
  version: 2,
  date: '2026-09-01',
  title: purpose,
  summary: [],
  text: [],
  textHash: `hash of ${purpose}`,
  required,
  givenAt: null,
});
const consents = [consent('data', true), consent('mailing', false)];
const maria: Typed = {
  ...NOTHING_TYPED,
  name: 'Примерова Мария Ивановна',
  contact: 'maria@example.test',
  ticked: ['hash of data'],
};

it('a whole form becomes what the server takes, with the texts that were ticked', () => {
  expect(wishOf(maria, consents)).toEqual({
    ok: true,
    wish: {
      person: { surname: 'Примерова', given: 'Мария', patronymic: 'Ивановна' },
      contact: { channel: 'email', value: 'maria@example.test' },
      shownAs: 'first',
      alias: '',
      needs: [],
      given: [{ purpose: 'data', version: 2, textHash: 'hash of data' }],
    },
  });
});

it('an empty form says everything that is missing at once', () => {
  expect(wishOf(NOTHING_TYPED, consents)).toEqual({
    ok: false,
    faults: { name: 'empty', contact: { kind: 'empty' }, consents: ['hash of data'] },
  });
});

it('another name is asked for only by whoever wants to be shown by it', () => {
  expect(wishOf({ ...maria, alias: '  ' }, consents).ok).toBe(true);
  expect(wishOf({ ...maria, shownAs: 'alias', alias: '  ' }, consents)).toMatchObject({ faults: { alias: 'empty' } });
  expect(wishOf({ ...maria, shownAs: 'alias', alias: 'л'.repeat(41) }, consents)).toMatchObject({
    faults: { alias: 'long' },
  });
});

it('a text that has changed meanwhile is not agreed to', () => {
  const newer = [{ ...consent('data', true), textHash: 'another' }];
  expect(wishOf(maria, newer)).toMatchObject({ ok: false, faults: { consents: ['another'] } });
});
