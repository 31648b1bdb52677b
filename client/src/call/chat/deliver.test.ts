import { expect, test } from 'vitest';
import { requestFor } from './deliver.ts';

test('words of the waiting room that are still queued at the door are said in the room', () => {
  expect(requestFor('waiting', 'guest', 'waiting', false)).toBe('waiting:say');
  expect(requestFor('waiting', 'guest', 'called', false)).toBe('waiting:say');
  expect(requestFor('waiting', 'guest', 'room', false)).toBe('chat:send');
});

test('in a group they are not read out to the others', () => {
  expect(requestFor('waiting', 'guest', 'room', true)).toBeNull();
});

test('only staff writes to those who wait', () => {
  expect(requestFor('waiting', 'staff', 'room', false)).toBe('waiting:write');
  expect(requestFor('all', 'staff', 'room', false)).toBe('chat:send');
});
