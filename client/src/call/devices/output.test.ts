import { expect, it } from 'vitest';
import { askForOutput, outputWay } from './output.ts';

const movable = { setSinkId: () => undefined };
const asking = { selectAudioOutput: async () => ({ deviceId: 'd', label: 'Гарнитура' }) };

it('a browser lists loudspeakers, asks by itself, or has no say', () => {
  expect(outputWay({}, movable)).toBe('listed');
  expect(outputWay(asking, movable)).toBe('asks');
  expect(outputWay(asking, {})).toBe('system');
  expect(outputWay(undefined, movable)).toBe('listed');
});

it('what was chosen is told with its name; a closed question changes nothing', async () => {
  expect(await askForOutput(asking)).toEqual({ kind: 'chosen', deviceId: 'd', label: 'Гарнитура' });
  const refused = (name: string) => ({ selectAudioOutput: () => Promise.reject(new DOMException('', name)) });
  expect(await askForOutput(refused('NotAllowedError'))).toEqual({ kind: 'left' });
  expect(await askForOutput(refused('NotFoundError'))).toEqual({ kind: 'none' });
});
