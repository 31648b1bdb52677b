import { expect, it } from 'vitest';
import { faultsOf, NEW_MATERIAL, wordsOf } from './material-draft.ts';

const memo = { ...NEW_MATERIAL, title: 'Памятка' };

it('a draft needs a title; what is published also a file or a safe link', () => {
  expect(faultsOf(NEW_MATERIAL, false, false)).toEqual(['noName']);
  expect(faultsOf(memo, false, false)).toEqual([]);
  expect(faultsOf(memo, false, true)).toEqual(['noFile']);
  expect(faultsOf(memo, true, true)).toEqual([]);
  expect(faultsOf({ ...memo, note: 'а'.repeat(201) }, true, true)).toEqual(['tooLong']);
});

it.each(['', 'http://example.org/', 'javascript:alert(1)', 'example.org'])('the link «%s» is not published', link => {
  expect(faultsOf({ ...memo, what: 'link', link }, true, true)).toEqual(['badLink']);
});

it('an unwritten link is a draft; what is not chosen is not sent', () => {
  expect(faultsOf({ ...memo, what: 'link' }, false, false)).toEqual([]);
  expect(wordsOf({ ...memo, what: 'file', link: 'https://example.org/' })).toMatchObject({ link: null });
});
