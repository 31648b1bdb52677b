import { expect, it } from 'vitest';
import { MutedVoice } from './muted-voice.ts';

const STEP_MS = 100;

/** Levels one after the other, `forMs` each; gives when the voice was noticed first, and whether it is at the end. */
function hears(...parts: readonly [level: number | ((step: number) => number), forMs: number][]) {
  const voice = new MutedVoice();
  let now = 5_000;
  let noticedAfterMs: number | null = null;
  let isNoticed = false;
  for (const [level, forMs] of parts) {
    for (let step = 0; step < forMs / STEP_MS; step += 1) {
      now += STEP_MS;
      isNoticed = voice.note(typeof level === 'number' ? level : level(step), now);
      if (isNoticed) noticedAfterMs ??= now - 5_000;
    }
  }
  return { noticedAfterMs, isNoticed };
}

/** Syllables: loud and less loud, as speech is. */
const speech = (step: number) => (step % 4 === 3 ? 0.25 : 0.6);

it('a sentence in a quiet room is noticed within two seconds', () => {
  const { noticedAfterMs } = hears([0.05, 2_000], [speech, 3_000]);
  expect(noticedAfterMs).toBeGreaterThan(2_500);
  expect(noticedAfterMs).toBeLessThan(4_000);
});

it('a cough, a door, a keyboard are no voice', () => {
  expect(hears([0.05, 1_000], [0.8, 300], [0.05, 2_000], [0.7, 400], [0.1, 2_000]).noticedAfterMs).toBeNull();
  expect(hears([step => (step % 10 === 0 ? 0.7 : 0.1), 20_000]).noticedAfterMs).toBeNull();
});

it('a quiet murmur of the room is not taken for the person', () => {
  expect(hears([0.35, 30_000]).noticedAfterMs).toBeNull();
});

it('a vacuum cleaner becomes the room, and a voice above it is still heard', () => {
  const noise = [0.5, 12_000] as const;
  expect(hears([0.1, 1_000], [...noise], [0.5, 6_000]).isNoticed).toBe(false);
  expect(hears([0.1, 1_000], [...noise], [step => (step % 4 === 3 ? 0.5 : 0.75), 3_000]).isNoticed).toBe(true);
});

it('the word stays over a pause for breath and goes when they are quiet', () => {
  expect(hears([speech, 3_000], [0.05, 2_000]).isNoticed).toBe(true);
  expect(hears([speech, 3_000], [0.05, 7_000]).isNoticed).toBe(false);
});

it('a tab that slept has heard nothing meanwhile', () => {
  const voice = new MutedVoice();
  voice.note(0.7, 1_000);
  expect(voice.note(0.7, 61_000)).toBe(false);
});
