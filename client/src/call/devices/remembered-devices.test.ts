import { expect, test } from 'vitest';
import { TabMemory } from '../tab-memory.ts';
import { chosenDevices, forgetDevices, rememberDevice } from './remembered-devices.ts';

test('devices are kept by kind, and forgotten together', () => {
  const items = new Map<string, string>();
  const memory = new TabMemory('chosen', () => ({
    getItem: key => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: key => void items.delete(key),
  }));
  rememberDevice('mic', 'headset', memory);
  rememberDevice('speaker', 'headset-out', memory);
  expect(chosenDevices(memory)).toEqual({ camera: null, mic: 'headset', speaker: 'headset-out' });
  forgetDevices(memory);
  expect(items.size).toBe(0);
});
