import { expect, test } from 'vitest';
import { linkParts } from './LinkedText.tsx';

const links = (text: string) => linkParts(text).flatMap(({ part, isLink }) => (isLink ? part : []));

test('an address can be pressed, without the full stop after it', () => {
  expect(links('Памятка: https://example.org/a?b=1. До встречи')).toEqual(['https://example.org/a?b=1']);
  expect(links('(см. http://example.org/x)')).toEqual(['http://example.org/x']);
});

test('nothing but the web is a link', () => {
  for (const text of ['javascript:alert(1)', 'data:text/html,x', 'tel:112', 'example.org', 'file:///etc']) {
    expect(links(text)).toEqual([]);
  }
});

test('the words stay whole', () => {
  const text = 'a https://e.org b https://e.org/ё c';
  expect(
    linkParts(text)
      .map(({ part }) => part)
      .join(''),
  ).toBe(text);
});
