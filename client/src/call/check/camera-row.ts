import { type Choice, openTrack } from '../devices/open-tracks.ts';
import { type CheckRowState, done } from './rows.ts';

const FIRST_FRAME_MS = 5_000;

/**
 * Opens the camera and waits for a picture: a shutter switch or a driver may open and give none. The picture stays on
 * until `signal` is aborted.
 */
export async function checkCamera(
  choice: Choice,
  onPicture: (stream: MediaStream) => void,
  signal: AbortSignal,
): Promise<CheckRowState> {
  const opened = await openTrack('camera', choice);
  if (!opened.ok) return done(opened.trouble.result, '', opened.trouble.deniedBy);
  if (signal.aborted) opened.track.stop();
  const stream = new MediaStream([opened.track]);
  onPicture(stream);
  if (!(await givesPicture(stream))) return done('failed');
  const { width, height } = opened.track.getSettings();
  return done('ok', `${width ?? 0}×${height ?? 0}`);
}

async function givesPicture(stream: MediaStream): Promise<boolean> {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = stream;
  const seen = new Promise<boolean>(resolve => {
    video.addEventListener('loadeddata', () => resolve(true), { once: true });
    setTimeout(() => resolve(false), FIRST_FRAME_MS);
  });
  video.play().catch(() => undefined);
  const result = await seen;
  video.srcObject = null;
  return result;
}
