import type { CallState } from '../call/state.ts';
import type { Present, Sample } from '../call/stats/on-demand/quality.ts';
import type { Quality } from '../call/stats/on-demand/quality-feed.ts';

const wave = (second: number, length: number) => Math.sin((second / length) * Math.PI * 2);

/** A line that is good, and one that falls off for twenty seconds and comes back. */
function sample(second: number, isBad: boolean): Sample {
  const fall = isBad && second > 70 ? Math.min(1, (second - 70) / 10) : 0;
  const whole = (value: number) => Math.max(0, Math.round(value));
  const way = (shift: number) => ({
    kbps: whole((560 + 60 * wave(second + shift, 17)) * (1 - 0.8 * fall)),
    lossPercent: Math.round((0.4 + 0.4 * wave(second + shift, 9) + 14 * fall) * 10) / 10,
    jitterMs: whole(9 + 4 * wave(second + shift, 7) + 60 * fall),
    fps: whole(24 + wave(second + shift, 5) - 14 * fall),
  });
  const roundTripMs = whole(48 + 12 * wave(second, 11) + 640 * fall);
  return { at: second * 1_000, roundTripMs, up: way(0), down: way(4) };
}

export function storyQuality(state: CallState, look: 'good' | 'bad' | 'first'): Quality {
  const isBad = look === 'bad';
  const seconds = look === 'first' ? 1 : isBad ? 120 : 95;
  const all = Array.from({ length: seconds }, (_, second) => sample(second, isBad));
  // The break of three seconds that was before the fall.
  const nothing = { kbps: null, lossPercent: null, jitterMs: null, fps: null };
  const samples = all.map((one, second) =>
    isBad && second > 40 && second < 44 ? { ...one, roundTripMs: null, up: nothing, down: nothing } : one,
  );
  const tracks = Object.values(state.remote).flatMap(({ camera }) => camera?.stream.getVideoTracks() ?? []);
  const received = new Map(tracks.map(({ id }) => [id, { width: 640, height: 360, fps: isBad ? 10 : 24 }] as const));
  const path: Present['path'] = isBad ? { up: 'tcp', down: 'tcp' } : { up: 'udp', down: 'udp' };
  return {
    samples,
    present: { path, sent: { width: isBad ? 320 : 640, height: isBad ? 180 : 360, fps: 22 }, received },
  };
}
