import { expect, it } from 'vitest';
import { participant } from '../../call/participant-fixture.ts';
import { placesOf } from './places.ts';

const anna = participant({ id: 'anna', role: 'citizen' });
const boris = participant({ id: 'boris', role: 'citizen' });
const petr = participant({ id: 'petr', role: 'colleague' });
const zhanna = participant({ id: 'zhanna', role: 'interpreter' });
const lead = participant({ id: 'lead', role: 'lead' });
const drawn = (...facts: Parameters<typeof placesOf>) =>
  placesOf(...facts).map(({ person, place }) => [person.id, place]);

it('the interpreter stands first, then who leads, then the others as they came; nobody is large by themselves', () => {
  expect(drawn([anna, boris, petr, zhanna], null)).toEqual([
    ['zhanna', 'pinned'],
    ['petr', 'other'],
    ['anna', 'other'],
    ['boris', 'other'],
  ]);
});

it('who was made large keeps the place in the order, and is nobody once they have left', () => {
  expect(drawn([anna, boris], 'boris')).toEqual([
    ['anna', 'other'],
    ['boris', 'leader'],
  ]);
  expect(drawn([anna], 'boris')).toEqual([['anna', 'other']]);
});

it('for a colleague the lead is large, until somebody else was made so', () => {
  expect(drawn([anna, lead], null)).toContainEqual(['lead', 'leader']);
  expect(drawn([anna, lead], 'anna')).toEqual([
    ['lead', 'other'],
    ['anna', 'leader'],
  ]);
});
