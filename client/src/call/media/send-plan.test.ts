import { expect, test } from 'vitest';
import { CLOSED } from '../devices/device-control.ts';
import type { OwnDevice } from '../state.ts';
import { sendPlan } from './send-plan.ts';

class FakeStream {}
Object.assign(globalThis, { MediaStream: FakeStream });
const OPEN: OwnDevice = { ...CLOSED, wanted: true, state: 'on', stream: new MediaStream() };

test('who was muted stays muted: the microphone is announced silent', () => {
  expect(sendPlan('mic', { ...OPEN, wanted: false }, false, false)).toBe('paused');
  expect(sendPlan('mic', OPEN, false, false)).toBe('live');
});

test('a camera that was never on is not announced; one that was on is paused', () => {
  expect(sendPlan('camera', CLOSED, false, false)).toBe('none');
  expect(sendPlan('camera', CLOSED, true, false)).toBe('paused');
});

test('the network takes the picture and leaves the voice', () => {
  expect(sendPlan('camera', OPEN, true, true)).toBe('paused');
  expect(sendPlan('mic', OPEN, true, true)).toBe('live');
});

test('a mode without the source holds it, wanted or not', () => {
  expect(sendPlan('mic', { ...OPEN, heldBy: 'mode' }, true, false)).toBe('paused');
});

test('wanted but not open (asked, denied, busy) sends nothing', () => {
  expect(sendPlan('camera', { ...OPEN, stream: null, state: 'failed' }, false, false)).toBe('none');
});
