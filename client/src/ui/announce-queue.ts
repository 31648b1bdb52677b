/** What an announcement is about: each kind can be switched off by the person, `result` (their own act) cannot. */
export type AnnouncementKind = 'joins' | 'chat' | 'time' | 'network' | 'result';

export interface Announcement {
  readonly text: string;
  readonly kind: AnnouncementKind;
  readonly isAssertive: boolean;
}

export interface QueueClock {
  now(): number;
  /** Runs `run` once after `ms`. */
  after(ms: number, run: () => void): void;
}

export const gapMs = 2_000;
export const repeatMs = 10_000;

/** A newer word about time or network makes an older one that was not yet spoken wrong. */
const replacesOlder: ReadonlySet<AnnouncementKind> = new Set(['time', 'network']);

/**
 * One voice for the whole page (ux §8): at most one announcement per 2 s, the same text not again within 10 s,
 * assertive ones before polite ones. `speak` is called with one announcement at a time.
 */
export function createAnnounceQueue(speak: (announcement: Announcement) => void, clock: QueueClock) {
  let waiting: Announcement[] = [];
  let isTimerSet = false;
  let lastAt = Number.NEGATIVE_INFINITY;
  const spokenAt = new Map<string, number>();

  const isRepeat = (text: string): boolean =>
    waiting.some(other => other.text === text) ||
    clock.now() - (spokenAt.get(text) ?? Number.NEGATIVE_INFINITY) < repeatMs;

  function next(): void {
    const wait = lastAt + gapMs - clock.now();
    if (wait > 0) {
      sleep(wait);
      return;
    }
    const announcement = waiting.shift();
    if (!announcement) return;
    lastAt = clock.now();
    spokenAt.set(announcement.text, lastAt);
    for (const [text, at] of spokenAt) if (lastAt - at >= repeatMs) spokenAt.delete(text);
    speak(announcement);
    if (waiting.length > 0) sleep(gapMs);
  }

  function sleep(ms: number): void {
    if (isTimerSet) return;
    isTimerSet = true;
    clock.after(ms, () => {
      isTimerSet = false;
      next();
    });
  }

  return {
    add(announcement: Announcement): void {
      if (announcement.text === '' || isRepeat(announcement.text)) return;
      if (replacesOlder.has(announcement.kind)) waiting = waiting.filter(other => other.kind !== announcement.kind);
      const firstPolite = waiting.findIndex(other => !other.isAssertive);
      const place = announcement.isAssertive && firstPolite >= 0 ? firstPolite : waiting.length;
      waiting.splice(place, 0, announcement);
      next();
    },
  };
}
