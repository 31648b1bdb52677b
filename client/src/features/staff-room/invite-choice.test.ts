import type { Desk } from '@priyom/shared/signaling/desk';
import { expect, it } from 'vitest';
import { firstFree, foundAmong } from './invite-choice.ts';

function colleague(staffId: string, state: 'free' | 'busy' = 'free'): Desk['colleagues'][number] {
  const place = { position: 'юрист', department: 'Отделение права' };
  return { staffId, shownAs: staffId, ...place, state, busyUntil: null, isAlerted: false };
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
