/** Below this nobody speaks, however quiet the room is: levels of `createLevelMeter`. */
const QUIETEST_VOICE = 0.4;
/** A voice stands out from what hums all the time. */
const ABOVE_ROOM = 0.15;
/** The room's own noise is followed down at once and up slowly: a fan becomes the room within seconds. */
const ROOM_RISES_PER_S = 0.05;
/** A cough or a door is shorter. */
const VOICED_MS = 700;
const WITHIN_MS = 1_500;
/** A thinking speaker is not quiet yet. */
const LINGERS_MS = 4_000;
/** The longest step that is believed: a tab that slept has heard nothing. */
const LONGEST_STEP_MS = 300;

/** Notices that somebody speaks while muted, from the level alone; what is said is never looked at. */
export class MutedVoice {
  #room = 0;
  #lastAt: number | null = null;
  #voiced: { at: number; ms: number }[] = [];
  #noticedAt: number | null = null;

  /** One measured level, some ten a second; `now` in ms of any steady clock. True while the person is noticed speaking. */
  note(level: number, now: number): boolean {
    const step = Math.min(LONGEST_STEP_MS, now - (this.#lastAt ?? now));
    this.#lastAt = now;
    const isVoice = level >= QUIETEST_VOICE && level >= this.#room + ABOVE_ROOM;
    this.#room = Math.min(level, this.#room + (ROOM_RISES_PER_S * step) / 1000);
    this.#voiced = this.#voiced.filter(({ at }) => now - at < WITHIN_MS);
    if (isVoice) this.#voiced.push({ at: now, ms: step });
    const voicedMs = this.#voiced.reduce((sum, { ms }) => sum + ms, 0);
    if (voicedMs >= VOICED_MS) this.#noticedAt = now;
    return this.#noticedAt !== null && now - this.#noticedAt < LINGERS_MS;
  }
}
