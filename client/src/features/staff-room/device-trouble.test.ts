import { expect, it } from 'vitest';
import { CLOSED } from '../../call/devices/device-control.ts';
import type { OwnDevice } from '../../call/state.ts';
import { ru } from '../../i18n/staff-room-dialogs.ts';
import { type DeviceKind, troublesOf } from './device-trouble.ts';

const t = ru.devices;
const works: OwnDevice = { ...CLOSED, wanted: true, state: 'on', result: 'ok' };
const failed = (changes: Partial<OwnDevice>): OwnDevice => ({ ...works, state: 'failed', ...changes });
const linesOf = (mic: OwnDevice, camera: OwnDevice = works, tried: DeviceKind | null = null) =>
  troublesOf({ mic, camera }, tried, t).map(({ title, advice }) => `${title}: ${advice}`);

it('says nothing while both work, or one is switched off by the person', () => {
  expect(linesOf(works)).toEqual([]);
  expect(linesOf({ ...CLOSED })).toEqual([]);
});

it.each([
  [{ result: 'denied', deniedBy: 'page' }, t.advice.denied],
  [{ result: 'denied', deniedBy: 'system' }, t.advice.deniedSystem],
  [{ result: 'busy' }, t.advice.busy],
  [{ result: 'none' }, t.advice.none],
  [{ result: 'failed' }, t.advice.other],
] as const)('a microphone with %o: not heard, and what to do', (trouble, advice) => {
  expect(linesOf(failed(trouble))).toEqual([`${t.failed.mic}: ${advice}`]);
});

it('a microphone that a telephone call has taken is said, and nothing is to be pressed', () => {
  const taken: OwnDevice = { ...works, isTaken: true };
  expect(linesOf(taken)).toEqual([`${t.failed.mic}: ${t.advice.taken}`]);
  expect(troublesOf({ mic: taken, camera: works }, null, t)[0]?.isTaken).toBe(true);
  expect(linesOf({ ...taken, wanted: false })).toEqual([]);
});

it('the microphone stands before the camera', () => {
  const none = failed({ result: 'none' });
  expect(troublesOf({ mic: none, camera: none }, null, t).map(({ kind }) => kind)).toEqual(['mic', 'camera']);
});

it('a device that is opened for the first time, or replaces a lost one, is no trouble; one tried again still is', () => {
  const opening: OwnDevice = { ...works, state: 'opening', result: 'none' };
  expect(linesOf(opening)).toEqual([]);
  expect(linesOf(opening, works, 'mic')).toHaveLength(1);
});

it('what the way of talking has no use for is no trouble', () => {
  expect(linesOf(works, failed({ result: 'none', heldBy: 'mode' }))).toEqual([]);
});
