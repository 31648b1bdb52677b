import { describe, expect, it } from 'vitest';
import { nextVoice, type VoiceNow, WHOLE } from './broken-voice.ts';

const GOOD: VoiceNow = { isVoice: true, whose: null, hasLasted: false, isGood: true };
const WEAK: VoiceNow = { ...GOOD, isGood: false };
const OWN: VoiceNow = { isVoice: true, whose: 'me', hasLasted: true, isGood: false };
const THEIRS: VoiceNow = { ...OWN, whose: 'lead', hasLasted: false };

/** A look a second; seconds of each. */
function after(...times: [VoiceNow, number][]): string | null {
  let state = WHOLE;
  let at = 0;
  for (const [now, seconds] of times) {
    for (let look = 0; look < seconds; look++, at += 1_000) state = nextVoice(state, now, at);
  }
  return state.brokenBy;
}

describe('a voice that breaks up', () => {
  it('is told once one’s own network has been very weak', () => {
    expect(after([GOOD, 60], [OWN, 1])).toBe('me');
  });

  it('is told of the other’s network when that has lasted', () => {
    expect(after([GOOD, 60], [THEIRS, 8])).toBeNull();
    expect(after([GOOD, 60], [THEIRS, 9])).toBe('lead');
  });

  it('lasts through better moments that are not good', () => {
    expect(after([GOOD, 60], [THEIRS, 4], [WEAK, 4], [THEIRS, 1])).toBe('lead');
    expect(after([GOOD, 60], [THEIRS, 4], [GOOD, 4], [THEIRS, 4])).toBeNull();
  });

  it('is not what the pictures had left behind on the line', () => {
    expect(after([OWN, 10], [GOOD, 1])).toBeNull();
    expect(after([OWN, 11])).toBe('me');
  });

  it('is over after good seconds, and with the voice mode', () => {
    expect(after([GOOD, 60], [OWN, 1], [GOOD, 5])).toBe('me');
    expect(after([GOOD, 60], [OWN, 1], [WEAK, 60])).toBe('me');
    expect(after([GOOD, 60], [OWN, 1], [GOOD, 6])).toBeNull();
    expect(after([GOOD, 60], [OWN, 1], [{ ...OWN, isVoice: false }, 1])).toBeNull();
  });
});
