import { describe, expect, it } from 'vitest';
import type { ConsentView, Visit } from '../citizen-frame/visit.ts';
import { isRoomNear, isWatched, NO_CHOICES, opensBySelf, planFor, stepOf } from './way.ts';

const given: ConsentView = {
  purpose: 'data',
  version: 1,
  date: '2026-01-01',
  title: '',
  summary: [],
  text: [],
  textHash: 'h',
  required: true,
  givenAt: '2026-11-24T07:00:00Z',
};
const visit: Visit = {
  role: 'citizen',
  invitationId: 'i',
  consultationId: 'c',
  phase: 'open',
  serverTime: '2026-11-24T07:27:00Z',
  startsAt: '2026-11-24T07:45:00Z',
  opensAt: '2026-11-24T07:15:00Z',
  minutes: 50,
  capMinutes: 50,
  method: 'video',
  zone: 'Europe/Moscow',
  greeting: '',
  childName: '',
  specialist: { name: '', position: '' },
  institution: { name: '', phone: '', phoneHref: '' },
  consents: [given],
  checkedAt: null,
  elsewhere: false,
  afterQuickExit: false,
  wantsLarge: false,
  quickExitUrl: 'https://example.org/',
  ended: null,
  removal: null,
  hall: null,
  cancelReason: '',
  askedAt: null,
};

it('who comes to listen is asked for no device', () => {
  expect(planFor({ method: 'video', hall: 'webinar' })).toEqual({ mode: 'video', camera: false, mic: false });
  expect(planFor({ method: 'video', hall: 'group' })).toEqual({ mode: 'video', camera: true, mic: true });
});

describe('the way from the link to the call', () => {
  it('consent comes before the check, the check before waiting', () => {
    const missing = { ...given, givenAt: null };
    expect(stepOf({ ...visit, consents: [missing] }, NO_CHOICES)).toEqual({ kind: 'consent', missing: [missing] });
    expect(stepOf(visit, NO_CHOICES).kind).toBe('check');
    expect(stepOf(visit, { ...NO_CHOICES, plan: planFor({ ...visit, method: 'chat' }) }).kind).toBe('session');
  });

  it('a consent that is only offered holds nobody back', () => {
    expect(stepOf({ ...visit, consents: [{ ...given, required: false, givenAt: null }] }, NO_CHOICES).kind).toBe(
      'check',
    );
  });

  it('a check younger than 24 hours on this device is not asked for again', () => {
    const checked = (checkedAt: string) => stepOf({ ...visit, checkedAt }, NO_CHOICES).kind;
    expect(checked('2026-11-23T07:28:00Z')).toBe('session');
    expect(checked('2026-11-23T07:26:00Z')).toBe('check');
  });

  it('consent is asked for also when the meeting is already running', () => {
    const running: Visit = { ...visit, phase: 'running', consents: [{ ...given, givenAt: null }] };
    expect(stepOf(running, { ...NO_CHOICES, plan: planFor({ ...visit, method: 'video' }) }).kind).toBe('consent');
  });

  it('opened elsewhere: asks first, goes on after «Перейти сюда»', () => {
    const elsewhere: Visit = { ...visit, elsewhere: true };
    expect(stepOf(elsewhere, NO_CHOICES).kind).toBe('elsewhere');
    expect(stepOf(elsewhere, { ...NO_CHOICES, movesHere: true }).kind).toBe('check');
  });

  it('before its time the link offers the check and nothing of the room', () => {
    const early: Visit = { ...visit, phase: 'early' };
    expect(stepOf(early, { ...NO_CHOICES, plan: planFor({ ...visit, method: 'video' }) }).kind).toBe('early');
    expect(stepOf(early, { ...NO_CHOICES, checksEarly: true }).kind).toBe('earlyCheck');
  });

  it('whoever was put out reads why, by whichever link they come; after the end on the last page', () => {
    const removal = { groundText: 'Угрозы', contest: '' };
    const running: Visit = { ...visit, phase: 'running', removal };
    expect(stepOf(running, { ...NO_CHOICES, plan: planFor({ ...visit, method: 'video' }) })).toEqual({
      kind: 'removed',
      removal,
    });
    expect(stepOf({ ...running, phase: 'finished' }, NO_CHOICES).kind).toBe('finished');
  });

  it('a meeting by telephone needs consent but no devices', () => {
    expect(stepOf({ ...visit, method: 'phone' }, NO_CHOICES).kind).toBe('byPhone');
  });

  it('voice is asked for no camera, chat for nothing', () => {
    expect(planFor({ ...visit, method: 'voice' })).toMatchObject({ camera: false, mic: true });
    expect(planFor({ ...visit, method: 'chat' })).toMatchObject({ camera: false, mic: false });
  });

  it('after «Быстрый выход» neither camera nor microphone opens by itself, and nobody else loses theirs', () => {
    const plan = planFor({ ...visit, method: 'video' });
    expect(opensBySelf(plan, visit)).toEqual({ camera: true, mic: true });
    expect(opensBySelf(plan, { ...visit, afterQuickExit: true })).toEqual({ camera: false, mic: false });
    expect(opensBySelf(planFor({ ...visit, method: 'voice' }), visit)).toEqual({ camera: false, mic: true });
  });

  it('nothing of the room is fetched for who reads the link, the consent or an early page', () => {
    const steps = ['early', 'earlyCheck', 'consent', 'byPhone', 'check', 'session'] as const;
    expect(steps.filter(isRoomNear)).toEqual(['check', 'session']);
    expect(isRoomNear(null)).toBe(false);
  });

  it('whoever has the consent or the check open learns of a revoked link without a press', () => {
    const steps = ['early', 'consent', 'check', 'session', 'finished', 'notMe'] as const;
    expect(steps.filter(isWatched)).toEqual(['early', 'consent', 'check']);
  });
});
