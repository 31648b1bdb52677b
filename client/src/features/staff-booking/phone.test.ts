import { expect, it } from 'vitest';
import { readPhone, showPhone } from './phone.ts';

it.each(['8 (912) 345-67-89', '+7 912 345 67 89', '79123456789', '912 345-67-89'])('%s is one number', typed => {
  expect(readPhone(typed)).toEqual({ kind: 'ok', number: '+79123456789' });
});

it('says how many digits are missing', () => {
  expect(readPhone('8 912 00')).toEqual({ kind: 'few', have: 6 });
  expect(readPhone('')).toEqual({ kind: 'few', have: 0 });
});

it('a number typed with its 8 and one digit short is short, not another number', () => {
  expect(readPhone('8 912 345 67 8')).toEqual({ kind: 'few', have: 10 });
});

it('says what is too much or of another country', () => {
  expect(readPhone('8 912 345 67 890')).toEqual({ kind: 'many', have: 12 });
  expect(readPhone('+3 912 345 67 89')).toEqual({ kind: 'start' });
});

it('is shown as people say it', () => {
  expect(showPhone('+79123456789').replaceAll('\u00a0', ' ')).toBe('8 (912) 345-67-89');
  expect(showPhone('name@example.test')).toBe('name@example.test');
});
