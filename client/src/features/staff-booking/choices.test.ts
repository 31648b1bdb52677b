import type { PolicyBody } from '@priyom/shared/domain/policy/schema';
import { expect, it } from 'vitest';
import { demoPolicy } from '../../stories/staff/policy.ts';
import { type Basis, choosableMethods, settled, withDefaults } from './choices.ts';
import { newDraft } from './draft.ts';

const policy: PolicyBody = demoPolicy.body;

function basis(change: Partial<Basis> = {}): Basis {
  return {
    policy,
    specialistIds: ['anna', 'petr'],
    staffId: 'anna',
    isHead: false,
    today: '2026-11-25',
    isClosed: date => date < '2026-11-27',
    ...change,
  };
}

it('a specialist begins with their own hours, the usual length and the next open day', () => {
  expect(withDefaults(newDraft('a'), basis())).toMatchObject({
    specialistId: 'anna',
    method: 'video',
    minutes: policy.session.defaultMinutes,
    date: '2026-11-27',
  });
});

it('a registrar chooses the specialist, unless there is one only', () => {
  expect(withDefaults(newDraft('a'), basis({ staffId: 'reg' })).specialistId).toBeNull();
  expect(withDefaults(newDraft('a'), basis({ staffId: 'reg', specialistIds: ['petr'] })).specialistId).toBe('petr');
});

it('a kept draft keeps its choices, but not a day that is over or somebody who has left', () => {
  const kept = { ...newDraft('a'), specialistId: 'gone', date: '2026-11-20', time: '10:00' };
  expect(withDefaults(kept, basis())).toMatchObject({ specialistId: 'anna', date: '2026-11-27' });
});

it('where only the specialist chooses the way, a registrar has the first one', () => {
  const strict = { ...policy, methodChosenBy: ['specialist' as const] };
  expect(
    choosableMethods(basis({ policy: strict, staffId: 'reg' }), { specialistId: 'anna', kind: 'citizens' }),
  ).toEqual(['video']);
  expect(
    choosableMethods(basis({ policy: strict }), { specialistId: 'anna', kind: 'citizens' }).length,
  ).toBeGreaterThan(1);
  expect(
    choosableMethods(basis({ policy: strict, staffId: 'head', isHead: true }), {
      specialistId: 'anna',
      kind: 'citizens',
    }).length,
  ).toBeGreaterThan(1);
});

it('a length that the new way may not have gives way to the usual one', () => {
  const short = { ...policy, session: { ...policy.session, cap: { video: 60, chat: 30 }, plannedMinutes: [30, 60] } };
  const draft = { ...newDraft('a'), specialistId: 'anna', method: 'chat' as const, minutes: 60 };
  expect(settled(draft, basis({ policy: short })).minutes).toBe(30);
});

it('among colleagues nobody is phoned', () => {
  const phoned = { ...policy, session: { ...policy.session, cap: { video: 60, phone: 60 } } };
  expect(choosableMethods(basis({ policy: phoned }), { specialistId: 'anna', kind: 'citizens' })).toContain('phone');
  expect(choosableMethods(basis({ policy: phoned }), { specialistId: 'anna', kind: 'peer' })).toEqual(['video']);
});
