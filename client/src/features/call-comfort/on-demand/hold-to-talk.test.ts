import { expect, it } from 'vitest';
import { HoldToTalk } from './hold-to-talk.ts';

function someone(isMuted: boolean) {
  const mic = { isOn: !isMuted };
  const hold = new HoldToTalk({
    isMuted: () => !mic.isOn,
    setMic: on => {
      mic.isOn = on;
    },
  });
  return { mic, hold };
}

it('the voice goes through while Space is held, and not a moment longer', () => {
  const { mic, hold } = someone(true);
  expect(hold.press('page', 0)).toBe(true);
  expect(hold.press('page', 500)).toBe(true);
  expect(mic.isOn).toBe(true);
  expect(hold.release(2_000)).toBe(true);
  expect(mic.isOn).toBe(false);
});

it('on the microphone button a short press switches, a long one is held', () => {
  const short = someone(true);
  short.hold.press('button', 0);
  short.hold.release(120);
  expect(short.mic.isOn).toBe(true);
  const long = someone(true);
  long.hold.press('button', 0);
  long.hold.release(900);
  expect(long.mic.isOn).toBe(false);
});

it('who is heard already is not muted by Space', () => {
  const { mic, hold } = someone(false);
  expect(hold.press('page', 0)).toBe(false);
  expect(hold.release(50)).toBe(false);
  expect(mic.isOn).toBe(true);
});

it('another window takes the key: the microphone closes', () => {
  const { mic, hold } = someone(true);
  hold.press('page', 0);
  hold.cancel();
  expect(mic.isOn).toBe(false);
  expect(hold.release(100)).toBe(false);
});
