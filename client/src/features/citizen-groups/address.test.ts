import { expect, it } from 'vitest';
import { addressOf, groupPath, listPath } from './address.ts';

it('names the page by its path alone', () => {
  expect(addressOf('/g/42')).toEqual({ kind: 'group', groupId: '42' });
  expect(addressOf('/i/primer/')).toEqual({ kind: 'list', slug: 'primer' });
  expect(addressOf('/e')).toEqual({ kind: 'place' });
  expect(addressOf('/m')).toEqual({ kind: 'letters' });
});

it('reads back what it writes, whatever is in the name', () => {
  expect(addressOf(groupPath('a/b?c'))).toEqual({ kind: 'group', groupId: 'a/b?c' });
  expect(addressOf(listPath('центр'))).toEqual({ kind: 'list', slug: 'центр' });
});

it('a path that was cut short is no page, and half of a letter breaks nothing', () => {
  expect(addressOf('/g/')).toBeNull();
  expect(addressOf('/i')).toBeNull();
  expect(addressOf('/g/%D0')).toEqual({ kind: 'group', groupId: '%D0' });
});
