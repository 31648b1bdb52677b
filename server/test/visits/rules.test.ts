import { addressOf } from '@priyom/shared/domain/book/facts';
import { describe, expect, it as test } from 'vitest';
import type { ConsultationCard } from '../../src/appointments/consultation-cards.ts';
import { breaksOf, fits, hoursOn, startsIn } from '../../src/appointments/day-hours.ts';
import { ageAt, partyTitle } from '../../src/appointments/party-words.ts';
import { missingForPass } from '../../src/checks/verdict.ts';
import { endedOf, phaseOf } from '../../src/guest/phase.ts';
import { deviceAbout } from '../../src/invitations/device-about.ts';
import { LinkSecrets } from '../../src/invitations/link-secret.ts';
import { loadPolicy } from '../../src/seed/policy-files.ts';

const YEARS = [
  { year: 2027, nonWorking: ['2027-02-22'], workingWeekend: ['2027-02-20'], short: ['2027-02-20', '2027-04-30'] },
];
const DAY = [
  { from: '14:00', to: '17:30' },
  { from: '08:30', to: '13:00' },
];
const hours = { '1': DAY, '2': DAY, '3': DAY, '4': DAY, '5': [{ from: '08:30', to: '12:00' }] };
const POLICY = { hours, worksOnDaysOff: false };

describe('hours of a date (D3, D7)', () => {
  test('are the policy’s, in order', () => {
    expect(hoursOn(POLICY, '2027-03-01', YEARS)).toEqual([DAY[1], DAY[0]]);
    expect(breaksOf(hoursOn(POLICY, '2027-03-01', YEARS))).toEqual([{ from: '13:00', to: '14:00' }]);
  });
  test('are none on a day off, on a weekend and in an undecreed year’s weekend', () => {
    for (const date of ['2027-02-22', '2027-02-21', '2028-01-01']) expect(hoursOn(POLICY, date, YEARS)).toEqual([]);
    expect(hoursOn(POLICY, '2028-01-03', YEARS)).toHaveLength(2);
  });
  test('are an hour less before a holiday, and a moved Saturday has a weekday’s', () => {
    expect(hoursOn(POLICY, '2027-04-30', YEARS)).toEqual([{ from: '08:30', to: '11:00' }]);
    expect(hoursOn(POLICY, '2027-02-20', YEARS)).toEqual([DAY[1], { from: '14:00', to: '16:30' }]);
  });
  test('do not know days off where the service never closes', () => {
    expect(hoursOn({ ...POLICY, worksOnDaysOff: true }, '2027-02-22', YEARS)).toHaveLength(2);
  });
  test('hold a meeting wholly, never across the break', () => {
    expect(fits(DAY, '12:15', 45)).toBe(true);
    expect(fits(DAY, '12:16', 45)).toBe(false);
    expect(fits(DAY, '08:29', 30)).toBe(false);
    expect(startsIn([{ from: '08:30', to: '09:30' }], 45, 15)).toEqual(['08:30', '08:45']);
    expect(startsIn([{ from: '08:30', to: '09:00' }], 45, 15)).toEqual([]);
  });
});

describe('words about a party', () => {
  const name = (surname: string, given: string, patronymic = '') => ({ surname, given, patronymic });
  test('name who speaks and about whom, in no case that could be wrong', () => {
    const served = name('Условный', 'Лёва');
    const representative = name('Условная', 'Вера', 'Петровна');
    const child = { kind: 'child', served, representative } as const;
    expect(partyTitle({ ...child, age: 1 })).toBe('Условная Вера Петровна и Лёва, 1\u00a0год');
    expect(partyTitle({ ...child, age: null })).toBe('Условная Вера Петровна и Лёва');
    expect(partyTitle({ kind: 'citizen', served, representative: null, age: null })).toBe('Условный Лёва');
    expect(addressOf(representative)).toBe('Вера Петровна');
    expect(addressOf(served)).toBe('Лёва');
  });
  test('the age is of the day of the meeting where the birth date is known, else as told', () => {
    expect(ageAt('2019-11-27', 5, '2026-11-26')).toBe(6);
    expect(ageAt('2019-11-27', 5, '2026-11-27')).toBe(7);
    expect(ageAt(null, 5, '2026-11-27')).toBe(5);
  });
});

describe('phase of a link', () => {
  const from = new Date('2026-11-26T06:30:00Z');
  const at = (minutes: number) => new Date(from.getTime() + minutes * 60_000);
  test('follows the consultation before the appointment does', () => {
    expect(phaseOf({ status: 'booked' }, undefined, from, at(-1))).toBe('early');
    expect(phaseOf({ status: 'booked' }, { status: 'open' }, from, at(0))).toBe('open');
    expect(phaseOf({ status: 'booked' }, { status: 'running' }, from, at(40))).toBe('running');
    expect(phaseOf({ status: 'inSession' }, { status: 'ended' }, from, at(80))).toBe('finished');
    expect(phaseOf({ status: 'noShow' }, { status: 'abandoned' }, from, at(80))).toBe('finished');
    expect(phaseOf({ status: 'cancelled' }, undefined, from, at(-1))).toBe('cancelled');
  });
  test('an end for cause names the ground and how to contest it, another end does not (D5, D19)', () => {
    const appointment = { status: 'held', endsAt: at(75) } as const;
    const policy = { refusalGrounds: [{ code: 'rude', text: 'Грубость', endsSession: true }], contest: 'Директору' };
    const nobody: Pick<ConsultationCard, 'present' | 'fled' | 'removed'> = { present: [], fled: [], removed: [] };
    const card = { id: 'a', status: 'ended' as const, startedAt: at(30), endedAt: at(50), ground: 'rude', ...nobody };
    expect(endedOf(appointment, { ...card, endKind: 'forCause' }, policy)).toMatchObject({
      kind: 'forCause',
      groundText: 'Грубость',
      contest: 'Директору',
    });
    expect(endedOf(appointment, { ...card, endKind: 'done' }, policy)).toMatchObject({ groundText: '', contest: '' });
    expect(endedOf({ ...appointment, status: 'noShow' }, undefined, policy)).toMatchObject({ kind: 'missed' });
    expect(endedOf({ ...appointment, status: 'booked' }, undefined, policy)).toBeNull();
  });
});

describe('verdict of a check', () => {
  const probe = {
    roundTripMs: 30,
    lossUpRatio: 0,
    lossDownRatio: 0,
    rateUpBps: 1,
    rateDownBps: 1,
    framesBack: 9,
    protocol: 'udp' as const,
  };
  test('needs for a method what that method uses', async () => {
    const policy = await loadPolicy('district-social-protection', 'Центр');
    const checklist = policy.check.checklist.map(({ code }) => ({ code, done: true }));
    const rows = [
      { kind: 'mic', result: 'ok', value: '' },
      { kind: 'sound', result: 'ok', value: '' },
      { kind: 'network', result: 'weak', value: '' },
    ] as const;
    const missing = (method: 'video' | 'voice' | 'chat', seen: null | undefined = undefined) =>
      missingForPass(policy, method, { rows, checklist, probe }, seen);
    expect(missing('video')).toEqual(['rows.camera']);
    expect(missing('voice')).toEqual([]);
    expect(missing('chat', null)).toEqual(['probe']);
  });
});

describe('devices and secrets', () => {
  test.each([
    [
      'Mozilla/5.0 (Linux; Android 14; SM-A145F) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36',
      'Chrome, Android',
    ],
    [
      'Mozilla/5.0 (Linux; arm_64; Android 13) Chrome/128.0 YaBrowser/24.10 Mobile Safari/537.36',
      'Яндекс Браузер, Android',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile/15E148 Safari/604.1',
      'Safari, iPhone',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', 'Firefox, Linux'],
    ['Mozilla/5.0 (Windows NT 10.0) Chrome/130.0 Safari/537.36 Edg/130.0', 'Edge, Windows'],
    ['curl/8', ''],
  ])('%s', (userAgent, about) => expect(deviceAbout(userAgent)).toBe(about));

  test('a secret depends on the request, the institution and the master key, and stands in the fragment', () => {
    const url = new URL('https://priyom.example/');
    const [one, other] = [new LinkSecrets(Buffer.alloc(32, 1), url), new LinkSecrets(Buffer.alloc(32, 2), url)];
    const [here, there] = [{ institutionId: 'a' }, { institutionId: 'b' }];
    const secrets = [
      one.secretOf(here, 'r'),
      one.secretOf(here, 's'),
      one.secretOf(there, 'r'),
      other.secretOf(here, 'r'),
    ];
    expect(new Set(secrets).size).toBe(4);
    expect(one.secretOf(here, 'r')).toBe(secrets[0]);
    expect(one.urlOf('abc')).toBe('https://priyom.example/v#abc');
  });
});
