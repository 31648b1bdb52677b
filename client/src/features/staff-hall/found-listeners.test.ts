import type { ListenerView } from '@priyom/shared/signaling/hall';
import { expect, it } from 'vitest';
import { foundListeners } from './found-listeners.ts';

const listener = (name: string, changes: Partial<ListenerView> = {}): ListenerView => ({
  ...{ participantId: name, name, shownAs: '', initials: '', state: 'inHall', since: null, hand: null },
  ...changes,
});
const names = (people: readonly ListenerView[]) => people.map(({ name }) => name);

it('hands come first by their queue, then the door, the hall, who has gone, who is to come', () => {
  const people = [
    listener('А', { state: 'expected' }),
    listener('Б', { state: 'gone' }),
    listener('В'),
    listener('Г', { hand: 2 }),
    listener('Д', { state: 'waiting' }),
    listener('Е', { hand: 1 }),
  ];
  expect(names(foundListeners(people, ''))).toEqual(['Е', 'Г', 'Д', 'В', 'Б', 'А']);
});

it('is found by the real name or the shown one, in any case and with either «е»', () => {
  const people = [listener('Черновикова Алёна Юрьевна', { shownAs: 'Ирис' }), listener('Макетов Глеб Андреевич')];
  expect(names(foundListeners(people, 'алена черн'))).toEqual(['Черновикова Алёна Юрьевна']);
  expect(names(foundListeners(people, 'ИРИС'))).toHaveLength(1);
  expect(foundListeners(people, 'нет такого')).toEqual([]);
});
