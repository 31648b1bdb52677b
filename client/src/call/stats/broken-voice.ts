/**
 * D16, D22: where people talk by voice, a network that lets no speech through either has them offered the next rung.
 * Nothing moves by itself from here on: without a voice nobody could say that they do not want it.
 */
export interface VoiceNow {
  /** They talk by voice alone, by wish or since the network has taken the pictures. */
  isVoice: boolean;
  /** Whose network is very weak now; null: nobody's. */
  whose: string | null;
  /** That has lasted already: one's own level is told only then (level-rules.ts). */
  hasLasted: boolean;
  isGood: boolean;
}

export interface VoiceState {
  /** Whose network breaks the voice; null while it is whole. */
  brokenBy: string | null;
  /** Milliseconds of one clock; null while it is not so. */
  since: number | null;
  badSince: number | null;
  goodSince: number | null;
}

export const WHOLE: VoiceState = { brokenBy: null, since: null, badSince: null, goodSince: null };

/** What the pictures had done to the line is counted for three seconds and stands for five more (level-rules.ts). */
const SETTLES_MS = 10_000;
const LASTS_MS = 8_000;
const GOOD_MS = 5_000;

/** Pure step. Weak in between neither breaks a voice nor mends one. */
export function nextVoice(state: VoiceState, now: VoiceNow, at: number): VoiceState {
  if (!now.isVoice) return WHOLE;
  const since = state.since ?? at;
  if (now.whose !== null) {
    const badSince = state.badSince ?? at;
    const breaks = at - since >= SETTLES_MS && (now.hasLasted || at - badSince >= LASTS_MS);
    return { brokenBy: breaks ? now.whose : state.brokenBy, since, badSince, goodSince: null };
  }
  if (!now.isGood) return { ...state, since, goodSince: null };
  const goodSince = state.goodSince ?? at;
  const brokenBy = at - goodSince >= GOOD_MS ? null : state.brokenBy;
  return { brokenBy, since, badSince: null, goodSince };
}
