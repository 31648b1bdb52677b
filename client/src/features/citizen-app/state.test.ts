import { expect, it } from 'vitest';
import { needsLinkAgain, refusalOf } from './state.ts';

it('each refusal of a link has its page, with whom to call when the server knows', () => {
  expect(refusalOf({ code: 'LINK_UNKNOWN' })).toEqual({ why: 'unknown', whom: null });
  expect(refusalOf({ code: 'LINK_REVOKED', details: { institution: 'Центр', phone: '8 (000) 000-00-00' } })).toEqual({
    why: 'revoked',
    whom: { name: 'Центр', phone: '8 (000) 000-00-00' },
  });
  expect(refusalOf({ code: 'LINK_REVOKED', details: { instead: 'newLink' } })?.why).toBe('replaced');
  expect(refusalOf({ code: 'LINK_FINISHED' })?.why).toBe('finished');
});

it('whoever was put out reads the rule and how to contest it again, with whom to call', () => {
  const rule = { groundText: 'Угрозы', contest: 'Напишите директору.' };
  const whom = { institution: 'Центр', phone: '8 (000) 000-00-00' };
  expect(refusalOf({ code: 'LINK_REVOKED', details: { instead: 'removed', ...rule, ...whom } })).toEqual({
    why: 'removed',
    removal: rule,
    whom: { name: 'Центр', phone: '8 (000) 000-00-00' },
  });
  const without = refusalOf({ code: 'LINK_REVOKED', details: { instead: 'removed' } });
  expect(without).toMatchObject({ why: 'removed', removal: { groundText: '', contest: '' } });
});

it('a broken fragment is an unknown link, a broken network is not', () => {
  expect(refusalOf({ code: 'VALIDATION' })?.why).toBe('unknown');
  expect(refusalOf({ code: 'OFFLINE' })).toBeNull();
  expect(refusalOf({ code: 'INTERNAL' })).toBeNull();
});

it('a lost cookie asks for the link again', () => {
  expect(needsLinkAgain({ code: 'UNAUTHENTICATED' })).toBe(true);
  expect(needsLinkAgain({ code: 'OFFLINE' })).toBe(false);
});
