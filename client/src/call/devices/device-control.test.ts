import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { OwnDevice } from '../state.ts';
import { DeviceControl } from './device-control.ts';

/** What the browser was asked for, in order. */
let asked: unknown[];
/** Opened so far, the newest last. */
let tracks: Track[];
/** Devices that let themselves be opened. */
let plugged: string[];

class Stream {
  readonly tracks: unknown[];
  constructor(tracks: unknown[]) {
    this.tracks = tracks;
  }
  getTracks() {
    return this.tracks;
  }
  getAudioTracks() {
    return this.tracks;
  }
}

class Track extends EventTarget {
  enabled = true;
  muted = false;
  readonly label: string;
  constructor(deviceId: string) {
    super();
    this.label = deviceId;
    tracks.push(this);
  }
  getSettings() {
    return { deviceId: this.label };
  }
  stop() {}
  tell(event: 'mute' | 'unmute' | 'ended') {
    if (event !== 'ended') this.muted = event === 'mute';
    this.dispatchEvent(new Event(event));
  }
}

/** As browsers do: an exact id that is not there is refused, an ideal one gives another device. */
async function getUserMedia({ audio }: { audio: { deviceId?: { exact?: string; ideal?: string } } }) {
  asked.push(audio.deviceId);
  const { exact, ideal } = audio.deviceId ?? {};
  if (exact && !plugged.includes(exact)) throw Object.assign(new Error(), { name: 'OverconstrainedError' });
  return new Stream([new Track(exact ?? plugged.find(one => one === ideal) ?? 'built-in')]);
}

const refuses = () => Promise.reject(Object.assign(new Error(), { name: 'NotAllowedError' }));

beforeEach(() => {
  asked = [];
  tracks = [];
  plugged = ['built-in', 'headset'];
  vi.stubGlobal('MediaStream', Stream);
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia } });
});
afterEach(() => vi.unstubAllGlobals());

function control(preferredId: string | null = null): { mic: DeviceControl; used: () => string | null } {
  let shown: OwnDevice | null = null;
  const onChange = (device: OwnDevice) => {
    shown = device;
  };
  const mic = new DeviceControl('mic', onChange, preferredId);
  return { mic, used: () => shown?.deviceId ?? null };
}

test('the microphone chosen in the check is the one that the room opens', async () => {
  const { mic, used } = control('headset');
  await mic.setWanted(true);
  expect(asked).toEqual([{ ideal: 'headset' }]);
  expect(used()).toBe('headset');
});

test('one that is unplugged by now is preferred, not demanded', async () => {
  plugged = ['built-in'];
  const { mic, used } = control('headset');
  await mic.setWanted(true);
  expect(used()).toBe('built-in');
});

test('a choice that cannot be opened says so, keeps the old device and is not tried again', async () => {
  const { mic, used } = control();
  await mic.setWanted(true);
  plugged = ['built-in'];
  expect(await mic.choose('headset')).toBe(false);
  expect(used()).toBe('built-in');
  mic.close();
  mic.reopen();
  await mic.setWanted(true);
  expect(asked.at(-1)).toBeUndefined();
});

test('a choice that was opened is what comes back after a pause', async () => {
  const { mic, used } = control();
  await mic.setWanted(true);
  expect(await mic.choose('headset')).toBe(true);
  await mic.setAllowed(false);
  await mic.setAllowed(true);
  expect(asked.at(-1)).toEqual({ ideal: 'headset' });
  expect(used()).toBe('headset');
});

test('a telephone call takes the microphone and gives it back: told both times, and the person is as unmuted as before', async () => {
  const { mic } = control();
  await mic.setWanted(true);
  tracks[0]?.tell('mute');
  expect(mic.device).toMatchObject({ isTaken: true, wanted: true, state: 'on' });
  tracks[0]?.tell('unmute');
  expect(mic.device).toMatchObject({ isTaken: false, wanted: true, state: 'on' });
});

test('a permission that is given back is enough: nobody presses anything, and muted stays muted', async () => {
  const { mic } = control();
  mic.askFor();
  await mic.setWanted(false);
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia: refuses } });
  tracks.at(-1)?.tell('ended');
  await vi.waitFor(() => expect(mic.device.result).toBe('denied'));
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia } });
  await mic.onPermission();
  expect(mic.device).toMatchObject({ state: 'on', result: 'ok', wanted: false });
  expect(tracks.at(-1)?.enabled).toBe(false);
});

test('a headset that is pulled out gives way to what is left, and what the old one says later counts no more', async () => {
  const { mic, used } = control('headset');
  await mic.setWanted(false);
  mic.askFor();
  await mic.setWanted(false);
  plugged = ['built-in'];
  tracks[0]?.tell('ended');
  await vi.waitFor(() => expect(used()).toBe('built-in'));
  tracks[0]?.tell('mute');
  expect(mic.device).toMatchObject({ isTaken: false, wanted: false, replacedBy: 'built-in' });
});
