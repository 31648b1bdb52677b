import { expect, it } from 'vitest';
import { hasCheck, isCheckRequired, isGoodRow, neededRows } from '../src/domain/check/rules.ts';

it('a video meeting needs every device and the network, a telephone talk none', () => {
  expect(neededRows('video')).toEqual(['camera', 'mic', 'sound', 'network']);
  expect(neededRows('voice')).not.toContain('camera');
  expect(neededRows('phone')).toEqual([]);
});

it('a chat needs the network alone, and nobody is asked to check anything for a telephone talk', () => {
  expect(neededRows('chat')).toEqual(['network']);
  const check = { required: true, minutesBefore: 30, checklist: [], failureToldTo: [] };
  const asked = (['video', 'voice', 'chat', 'phone'] as const).map(method => isCheckRequired({ check }, method));
  expect(asked).toEqual([true, true, true, false]);
  expect(isCheckRequired({ check: { ...check, required: false } }, 'video')).toBe(false);
  expect([hasCheck('chat'), hasCheck('phone')]).toEqual([true, false]);
});

it('a weak network passes, a silent microphone and a row that was not measured do not', () => {
  expect(isGoodRow('network', 'weak')).toBe(true);
  expect(isGoodRow('mic', 'silent')).toBe(false);
  expect(isGoodRow('camera', 'skipped')).toBe(false);
});
