import type { Surface } from '../own-share.ts';
import { screenConstraints } from './screen-manner.ts';

export interface Capture {
  stream: MediaStream;
  picture: MediaStreamTrack;
  surface: Surface;
}

/** Of the options that TypeScript's DOM does not know yet (W3C Screen Capture §5). */
interface Options extends DisplayMediaStreamOptions {
  selfBrowserSurface: 'exclude';
  surfaceSwitching: 'exclude';
  systemAudio: 'exclude';
  windowAudio: 'exclude';
}

/**
 * The browser's own choice of a window, a tab or the whole screen. Never this very tab: others would see themselves seeing
 * it, and what is only for the specialist. Nor another one by a press in the browser's bar: what is seen changes by
 * «Другое окно» alone. Sound comes with a tab only; the system's own would bring back the voices of the others.
 * @throws DOMException NotAllowedError when the person or the system says no
 */
export async function captureScreen(): Promise<Capture> {
  const options: Options = {
    video: screenConstraints(navigator.hardwareConcurrency),
    audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false },
    selfBrowserSurface: 'exclude',
    surfaceSwitching: 'exclude',
    systemAudio: 'exclude',
    windowAudio: 'exclude',
  };
  const stream = await navigator.mediaDevices.getDisplayMedia(options);
  const [picture] = stream.getVideoTracks();
  if (!picture) throw new DOMException('no picture', 'NotFoundError');
  return { stream, picture, surface: surfaceOf(picture) };
}

export function release({ stream }: Capture): void {
  for (const track of stream.getTracks()) track.stop();
}

function surfaceOf(picture: MediaStreamTrack): Surface {
  const { displaySurface } = picture.getSettings();
  return displaySurface === 'browser' || displaySurface === 'window' ? displaySurface : 'monitor';
}
