import { createLevelMeter } from '../devices/level-meter.ts';
import { type Choice, openTrack } from '../devices/open-tracks.ts';
import { micVerdict } from './mic-verdict.ts';
import { type CheckRowState, done } from './rows.ts';

const EVERY_MS = 50;

/**
 * Opens the microphone and listens until a word is heard or four seconds were flat. The device is released after, and
 * in the same moment when `signal` is aborted.
 */
export async function checkMic(
  choice: Choice,
  onLevel: (level: number) => void,
  signal: AbortSignal,
): Promise<CheckRowState> {
  const opened = await openTrack('mic', choice);
  if (!opened.ok) return done(opened.trouble.result, '', opened.trouble.deniedBy);
  signal.addEventListener('abort', () => opened.track.stop());
  const meter = createLevelMeter(opened.track);
  const levels: number[] = [];
  const began = performance.now();
  try {
    for (;;) {
      await new Promise(resolve => setTimeout(resolve, EVERY_MS));
      if (signal.aborted) return done('skipped');
      const level = meter.level();
      // What cannot be measured is not held against the person.
      if (meter.isRunning()) levels.push(level);
      onLevel(level);
      const verdict = micVerdict(levels, performance.now() - began);
      if (verdict) return done(verdict, `level ${Math.max(0, ...levels).toFixed(2)}`);
    }
  } finally {
    onLevel(0);
    meter.close();
    opened.track.stop();
  }
}
