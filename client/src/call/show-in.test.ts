import { expect, test } from 'vitest';
import { sinkIdOf } from './show-in.ts';

const among = (...ids: string[]) => ({
  cameras: [],
  mics: [],
  speakers: ids.map(deviceId => ({ deviceId, label: deviceId })),
});

test('the chosen speaker is played on, also before the browser has told which there are', () => {
  expect(sinkIdOf({ speakerId: 'headset', devices: among('built-in', 'headset') })).toBe('headset');
  expect(sinkIdOf({ speakerId: 'headset', devices: among() })).toBe('headset');
  expect(sinkIdOf({ speakerId: null, devices: among('built-in') })).toBe('');
});

test('a headset that is pulled out gives way to the system’s speaker, and plays again when it is back', () => {
  expect(sinkIdOf({ speakerId: 'headset', devices: among('built-in') })).toBe('');
});
