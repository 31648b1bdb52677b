import type { AskView } from '@priyom/shared/signaling/snapshot';
import { expect, it } from 'vitest';
import { CLOSED } from '../../call/devices/device-control.ts';
import type { CallState, Reconnecting } from '../../call/state.ts';
import { running } from '../../stories/citizen/fixtures.ts';
import { noticeOf } from './notice.ts';

const network: CallState['network'] = {
  level: 'good',
  side: null,
  since: 0,
  roundTripMs: null,
  voiceOnly: false,
};
const calm: Parameters<typeof noticeOf>[0] = {
  phase: { kind: 'inRoom' },
  asks: [],
  network,
  own: { mic: CLOSED, camera: CLOSED },
  snapshot: null,
  voiceBrokenBy: null,
};
const none: ReadonlySet<never> = new Set();
const ask: AskView = {
  askId: 'a',
  guestRole: null,
  question: null,
  kind: 'colleagueMayJoin',
  who: '',
  about: '',
  reason: '',
};
const lost: Reconnecting = {
  kind: 'reconnecting',
  place: 'room',
  lost: 'both',
  tier: 'resume',
  attempt: 0,
  since: 7,
  isEntering: false,
};

it('nothing lies over the picture of a quiet talk', () => {
  expect(noticeOf(calm, 'calm', none)).toBeNull();
  expect(noticeOf(calm, 'last', none)).toBeNull();
});

it('a lost connection goes before everything, a question before the time', () => {
  expect(noticeOf({ ...calm, phase: lost, asks: [ask] }, 'five', none)).toEqual({ kind: 'lost', since: 7 });
  expect(noticeOf({ ...calm, asks: [ask] }, 'five', none)).toEqual({ kind: 'ask', ask });
});

it('with the picture alive a lost server is no sheet', () => {
  expect(noticeOf({ ...calm, phase: { ...lost, lost: 'signalling' } }, 'calm', none)).toBeNull();
});

it('what the person has closed stays closed', () => {
  expect(noticeOf(calm, 'five', new Set(['five'] as const))).toBeNull();
  const weak = { ...calm, snapshot: running, network: { ...network, voiceOnly: true } };
  expect(noticeOf(weak, 'five', new Set(['five'] as const))).toEqual({ kind: 'voiceOnly' });
});

it('a weak network is told where it has taken a picture, not where nobody wished for one', () => {
  const weak = { ...calm, network: { ...network, voiceOnly: true } };
  const told = (snapshot: Partial<typeof running>) =>
    noticeOf({ ...weak, snapshot: { ...running, ...snapshot } }, 'calm', none)?.kind;
  expect(told({ mode: 'video' })).toBe('voiceOnly');
  expect(told({ mode: 'voice', modeCause: 'network' })).toBe('voiceOnly');
  expect(told({ mode: 'voice', modeCause: 'wish' })).toBeUndefined();
  expect(told({ mode: 'chat', modeCause: 'wish' })).toBeUndefined();
});

it('a voice that breaks up is told also where it was wished for, before the pictures, and stays closed', () => {
  const voice = { ...running, mode: 'voice', modeCause: 'wish' } as const;
  const broken = { ...calm, snapshot: voice, voiceBrokenBy: 'lead' };
  expect(noticeOf(broken, 'calm', none)).toEqual({ kind: 'voiceBroken' });
  const taken = { ...broken, network: { ...network, voiceOnly: true }, snapshot: running };
  expect(noticeOf(taken, 'calm', none)).toEqual({ kind: 'voiceBroken' });
  expect(noticeOf(taken, 'calm', new Set(['voiceBroken'] as const))).toEqual({ kind: 'voiceOnly' });
});

it('who is not heard is told before the time, who is not seen after it', () => {
  const broken = { ...CLOSED, wanted: true, state: 'failed', result: 'denied' } as const;
  const own = { mic: broken, camera: broken };
  expect(noticeOf({ ...calm, own }, 'five', none)).toEqual({ kind: 'device', device: 'mic' });
  expect(noticeOf({ ...calm, own: { ...own, mic: CLOSED } }, 'five', none)).toEqual({ kind: 'five' });
  expect(noticeOf({ ...calm, own: { ...own, mic: CLOSED } }, 'calm', none)).toEqual({
    kind: 'device',
    device: 'camera',
  });
});

it('what to do stays on the screen while it is tried once more', () => {
  const tried = { ...CLOSED, wanted: true, state: 'opening', result: 'busy' } as const;
  expect(noticeOf({ ...calm, own: { mic: tried, camera: CLOSED } }, 'calm', none)?.kind).toBe('device');
  const first = { ...tried, result: 'skipped' } as const;
  expect(noticeOf({ ...calm, own: { mic: first, camera: CLOSED } }, 'calm', none)).toBeNull();
});

it('the telephone has its sheet from the wish on, and the last minutes go before it', () => {
  const phoned = { ...calm, snapshot: { ...running, mode: 'phone' as const } };
  expect(noticeOf(phoned, 'calm', none)).toEqual({ kind: 'phone' });
  expect(noticeOf(phoned, 'five', none)).toEqual({ kind: 'five' });
  expect(noticeOf({ ...calm, snapshot: running }, 'calm', none)).toBeNull();
});
