import { cameraConstraints } from '../media/encodings.ts';
import { type Trouble, troubleOf } from './trouble.ts';

export type DeviceKind = 'camera' | 'mic';
export type Opened = { ok: true; track: MediaStreamTrack } | { ok: false; trouble: Trouble };

/** Which device: a preferred one may be missing (`ideal`), a chosen one not. */
export type Choice = { deviceId: string; isExact: boolean } | null;

/** Where it is gone, another one is opened rather than none. */
export function preferring(deviceId: string | null): Choice {
  return deviceId === null ? null : { deviceId, isExact: false };
}

export async function openTrack(kind: DeviceKind, choice: Choice): Promise<Opened> {
  const [opened] = await ask([{ kind, choice }]);
  return opened ?? { ok: false, trouble: { result: 'none', deniedBy: null } };
}

/** One question of the browser for both; when it fails, each is asked for alone to know which one it is. */
export async function openBoth(camera: Choice, mic: Choice): Promise<{ camera: Opened; mic: Opened }> {
  const wanted = [
    { kind: 'camera', choice: camera },
    { kind: 'mic', choice: mic },
  ] as const;
  const [first, second] = await ask(wanted);
  if (first?.ok && second?.ok) return { camera: first, mic: second };
  return { mic: await openTrack('mic', mic), camera: await openTrack('camera', camera) };
}

async function ask(wanted: readonly { kind: DeviceKind; choice: Choice }[]): Promise<Opened[]> {
  try {
    const camera = wanted.find(one => one.kind === 'camera');
    const mic = wanted.find(one => one.kind === 'mic');
    const stream = await navigator.mediaDevices.getUserMedia({
      video: camera ? { ...cameraConstraints(navigator.hardwareConcurrency), ...byId(camera.choice) } : false,
      audio: mic
        ? { echoCancellation: true, noiseSuppression: true, autoGainControl: true, ...byId(mic.choice) }
        : false,
    });
    return wanted.map(({ kind }) => openedOf(stream, kind));
  } catch (error) {
    const trouble = troubleOf(error instanceof Error ? error : { name: '', message: '' });
    return wanted.map(() => ({ ok: false, trouble }));
  }
}

function openedOf(stream: MediaStream, kind: DeviceKind): Opened {
  const [track] = kind === 'camera' ? stream.getVideoTracks() : stream.getAudioTracks();
  return track ? { ok: true, track } : { ok: false, trouble: { result: 'none', deniedBy: null } };
}

function byId(choice: Choice): MediaTrackConstraints {
  if (!choice) return {};
  return { deviceId: choice.isExact ? { exact: choice.deviceId } : { ideal: choice.deviceId } };
}
