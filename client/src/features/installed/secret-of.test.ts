import { expect, it } from 'vitest';
import { secretOf } from './secret-of.ts';

const ORIGIN = 'https://priyom.example';
const SECRET = 'abcdefghijklmnopqrstuvwxyz0123456789';

it.each([
  `${ORIGIN}/v#${SECRET}`,
  `  ${ORIGIN}/v#${SECRET}\n`,
  `Ваша встреча завтра: ${ORIGIN}/v#${SECRET} Нажмите на ссылку`,
])('the link alone or the whole message: %s', pasted => {
  expect(secretOf(pasted, ORIGIN)).toBe(SECRET);
});

it.each(['', 'завтра в 10', `${ORIGIN}/v`, `https://priyom.example.org/v#${SECRET}`, 'https://[/v#x'])(
  'anything else is none: %s',
  pasted => {
    expect(secretOf(pasted, ORIGIN)).toBeNull();
  },
);
