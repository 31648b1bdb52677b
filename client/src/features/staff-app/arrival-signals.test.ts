import type { Desk } from '@priyom/shared/signaling/desk';
import { beforeEach, expect, it } from 'vitest';
import { ArrivalSignals, type SignalChoice } from './arrival-signals.ts';

type Waiting = Desk['waiting'][number];

const ALL: SignalChoice = { sound: true, notice: true };

let isLookedAt: boolean;
let isRinging: boolean;
let isRingingAsked: boolean;
let signed: number;
let alarms: number;
let notices: number;
let noticed: string[];
let signals: ArrivalSignals;

beforeEach(() => {
  isLookedAt = false;
  isRinging = false;
  isRingingAsked = false;
  signed = 0;
  alarms = 0;
  notices = 0;
  noticed = [];
  signals = new ArrivalSignals({
    ring: () => {
      expect(isRinging).toBe(false);
      isRinging = true;
      return () => {
        isRinging = false;
      };
    },
    ringAsked: () => {
      isRingingAsked = true;
      return () => {
        isRingingAsked = false;
      };
    },
    sign: (count, _asked, inDanger) => {
      signed = count;
      alarms = inDanger;
    },
    notify: why => {
      noticed.push(why);
      notices += 1;
    },
    isLookedAt: () => isLookedAt,
  });
});

function one(
  participantId: string,
  status: Waiting['status'] = 'waiting',
  since = '2026-11-24T07:00:00.000Z',
): Waiting {
  return {
    consultationId: `of ${participantId}`,
    participantId,
    role: 'citizen',
    shownAs: participantId,
    about: '',
    since,
    plannedStartAt: since,
    status,
    devices: null,
    companions: [],
    talk: [],
  };
}

function show(waiting: readonly Waiting[], choice = ALL, asked: Desk['asked'] = []): void {
  signals.show({ waiting: [...waiting], asked, colleagues: [], crises: [], signals: [] }, choice);
}

it('who comes is in the title, heard, and told once by a notification', () => {
  show([]);
  expect([signed, isRinging, notices]).toEqual([0, false, 0]);
  show([one('vera')]);
  show([one('vera')]);
  expect([signed, isRinging, notices]).toEqual([1, true, 1]);
  show([one('vera'), one('kira')]);
  expect([signed, isRinging, notices]).toEqual([2, true, 2]);
});

it('nothing remains when nobody waits, or the member of staff has signed out', () => {
  show([one('vera')]);
  show([]);
  expect([signed, isRinging]).toEqual([0, false]);
  show([one('kira')]);
  signals.show(null, ALL);
  expect([signed, isRinging]).toEqual([0, false]);
});

it('no sound during a talk or a call; the next one is still in the title and in a notification', () => {
  show([one('vera', 'inRoom')]);
  show([one('vera', 'inRoom'), one('kira')]);
  expect([signed, isRinging, notices]).toEqual([1, false, 1]);
  show([one('vera', 'called')]);
  expect([signed, isRinging]).toEqual([0, false]);
});

it('who did not answer the call is heard again without being told as new; who left and came back is new', () => {
  show([one('vera')]);
  show([one('vera', 'called')]);
  show([one('vera')]);
  expect([isRinging, notices]).toEqual([true, 1]);
  show([]);
  show([one('vera', 'waiting', '2026-11-24T07:05:00.000Z')]);
  expect(notices).toBe(2);
});

it('who looks at the page needs no notification', () => {
  isLookedAt = true;
  show([one('vera')]);
  expect([isRinging, notices]).toEqual([true, 0]);
});

it('what is switched off is off at once; the title stays', () => {
  show([one('vera')]);
  show([one('vera')], { sound: false, notice: false });
  expect([signed, isRinging]).toEqual([1, false]);
  show([one('vera'), one('kira')], { sound: false, notice: false });
  expect(notices).toBe(1);
});

const ring: Desk['asked'][number] = {
  consultationId: 'talk',
  participantId: 'petr',
  from: 'Тестова А. П.',
  fromPosition: 'психолог',
  reason: 'вопрос о пособии',
  about: 'Лев, 7 лет',
  until: '2026-11-24T07:01:00.000Z',
};

it('a colleague who calls rings, and a notification says so once, without a name', () => {
  show([], ALL, [ring]);
  show([], ALL, [ring]);
  expect(isRingingAsked).toBe(true);
  expect(noticed).toEqual(['asked']);
  show([], ALL, []);
  expect(isRingingAsked).toBe(false);
  show([], ALL, [ring]);
  expect(noticed).toEqual(['asked', 'asked']);
});

it('the colleague goes before who waits: one sound at a time', () => {
  show([one('vera')]);
  expect(isRinging).toBe(true);
  show([one('vera')], ALL, [ring]);
  expect([isRinging, isRingingAsked]).toEqual([false, true]);
  show([one('vera')]);
  expect([isRinging, isRingingAsked]).toEqual([true, false]);
});

it('in the middle of a talk a colleague is seen, not heard; who wants no sound hears none', () => {
  show([one('vera', 'called')], ALL, [ring]);
  expect(isRingingAsked).toBe(false);
  show([], { sound: false, notice: true }, [ring]);
  expect(isRingingAsked).toBe(false);
});

const crisis = (consultationId: string, takenBy = ''): Desk['crises'][number] => ({
  ...{ consultationId, lead: 'Тестова А. П.', since: '2026-11-24T07:00:00.000Z', reason: 'Кризис' },
  task: { id: 'task', takenBy },
});

it('somebody in danger is in the title, heard and told once, until somebody takes it up', () => {
  const alarmed = (crises: Desk['crises']) =>
    signals.show({ waiting: [], asked: [], colleagues: [], crises, signals: [] }, ALL);
  alarmed([crisis('a')]);
  alarmed([crisis('a')]);
  expect([isRingingAsked, alarms, noticed]).toEqual([true, 1, ['alarm']]);
  alarmed([crisis('a', 'Заведующая')]);
  expect([isRingingAsked, alarms, noticed]).toEqual([false, 0, ['alarm']]);
});
