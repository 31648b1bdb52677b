import type { Desk } from '@priyom/shared/signaling/desk';
import { expect, it } from 'vitest';
import { firstFree, foundAmong } from './invite-choice.ts';

function colleague(
  staffId: string,
  state: 'free' | 'busy' = 'free',
  skills: string[] = [],
): Desk['colleagues'][number] {
  const place = { position: 'юрист', department: 'Отделение права' };
  return { staffId, shownAs: staffId, ...place, skills, state, busyUntil: null, isAlerted: false };
}

it('whoever is free, and was not asked in this session', () => {
  const all = [colleague('petr'), colleague('ivan', 'busy'), colleague('olga')];
  expect(firstFree(all, [])?.staffId).toBe('petr');
  expect(firstFree(all, [{ staffId: 'petr' }])?.staffId).toBe('olga');
  expect(firstFree(all, [{ staffId: null }, { staffId: 'petr' }, { staffId: 'olga' }])).toBeUndefined();
});

it('found by name, position or department, the free ones first', () => {
  const all = [colleague('ivan', 'busy'), colleague('olga')];
  expect(foundAmong(all, 'прав').map(({ staffId }) => staffId)).toEqual(['olga', 'ivan']);
  expect(foundAmong(all, 'врач')).toEqual([]);
});

it('found by what they can help with: who says just this before who is of a department of that name', () => {
  const all = [
    colleague('ivan', 'busy', ['права']),
    colleague('petr'),
    colleague('olga', 'free', ['кризис', 'права']),
    colleague('vera', 'free', ['жестовый язык']),
  ];
  expect(foundAmong(all, 'права').map(({ staffId }) => staffId)).toEqual(['olga', 'petr', 'vera', 'ivan']);
  expect(foundAmong(all, 'жестов').map(({ staffId }) => staffId)).toEqual(['vera']);
});
