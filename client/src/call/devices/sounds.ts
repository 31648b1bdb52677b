/** Played by WebAudio: no files, and on the chosen speaker where browsers can (Chrome, Edge). */
export interface Playing {
  stop(): void;
  /** Resolves at the end or at `stop()`. */
  done: Promise<void>;
}

/** [frequency in Hz, start in s, length in s] */
export type Note = readonly [number, number, number];

const MELODY: readonly Note[] = [
  [523, 0, 0.3],
  [659, 0.3, 0.3],
  [784, 0.6, 0.3],
  [1047, 0.9, 0.5],
  [784, 1.4, 0.3],
  [1047, 1.7, 0.7],
];
const RING: readonly Note[] = [
  [659, 0, 0.35],
  [880, 0.4, 0.55],
];
const VOLUME = 0.25;

/** «Слышите мелодию?» */
export function playMelody(speakerId: string | null): Playing {
  return play(MELODY, speakerId, null);
}

/** «Вас зовут»: every three seconds until stopped. The caller does not ring after a quick exit (ux §5.3). */
export function playRing(speakerId: string | null): Playing {
  return play(RING, speakerId, 3_000);
}

export function play(
  notes: readonly Note[],
  speakerId: string | null,
  everyMs: number | null,
  loudness = VOLUME,
): Playing {
  const context = new AudioContext();
  let finish: () => void = () => undefined;
  const done = new Promise<void>(resolve => {
    finish = resolve;
  });
  const round = () => {
    for (const note of notes) sound(context, note, loudness);
  };
  // Until the page is pressed for the first time a browser may keep it silent; stopped before that, it is refused.
  void ready(context, speakerId).then(round, () => undefined);
  const lengthMs = Math.max(...notes.map(([, start, length]) => (start + length) * 1000)) + 100;
  const timer = everyMs === null ? setTimeout(stop, lengthMs) : setInterval(round, everyMs);
  function stop(): void {
    clearTimeout(timer);
    clearInterval(timer);
    if (context.state !== 'closed') void context.close();
    finish();
  }
  return { stop, done };
}

async function ready(context: AudioContext, speakerId: string | null): Promise<void> {
  await context.resume();
  if (speakerId !== null && 'setSinkId' in context && typeof context.setSinkId === 'function') {
    // Chosen once and unplugged since: then it sounds from the system's own.
    await context.setSinkId(speakerId).catch(() => undefined);
  }
}

function sound(context: AudioContext, [frequency, start, length]: Note, loudness: number): void {
  if (context.state === 'closed') return;
  const from = context.currentTime + start;
  const oscillator = context.createOscillator();
  const volume = context.createGain();
  oscillator.frequency.value = frequency;
  // Soft edges: a square start clicks.
  volume.gain.setValueAtTime(0, from);
  volume.gain.linearRampToValueAtTime(loudness, from + 0.03);
  volume.gain.linearRampToValueAtTime(0, from + length);
  oscillator.connect(volume).connect(context.destination);
  oscillator.start(from);
  oscillator.stop(from + length);
}
