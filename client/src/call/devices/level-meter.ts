export interface LevelMeter {
  /** 0…1 on a scale that follows hearing: silence of a room is near 0, a normal voice 0.4 to 0.8. */
  level(): number;
  /** False: nothing can be measured, as in Firefox on a computer without any sound output. Silence says nothing then. */
  isRunning(): boolean;
  close(): void;
}

const FLOOR_DB = -60;

/** For a moving bar (read it per frame) and for the check. Measures what the microphone really gives, muted or not. */
export function createLevelMeter(track: MediaStreamTrack): LevelMeter {
  // A clone of its own: a muted track is silent, and the bar of a muted person must still show that it works.
  const own = track.clone();
  own.enabled = true;
  const context = new AudioContext();
  void context.resume();
  const analyser = context.createAnalyser();
  analyser.fftSize = 1024;
  const source = context.createMediaStreamSource(new MediaStream([own]));
  source.connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  return {
    level() {
      analyser.getFloatTimeDomainData(samples);
      return levelOf(samples);
    },
    isRunning: () => context.state === 'running',
    close() {
      source.disconnect();
      own.stop();
      void context.close();
    },
  };
}

/** Root mean square in decibels, from FLOOR_DB to 0, as 0…1. */
export function levelOf(samples: Float32Array): number {
  let squares = 0;
  for (const sample of samples) squares += sample * sample;
  const rms = Math.sqrt(squares / Math.max(1, samples.length));
  if (rms === 0) return 0;
  const decibels = 20 * Math.log10(rms);
  return Math.min(1, Math.max(0, 1 - decibels / FLOOR_DB));
}
