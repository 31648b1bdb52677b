import { beforeAll, expect, it, vi } from 'vitest';
import { ThroughEffect } from './through-effect.ts';

class FakeTrack {
  isStopped = false;
  stop(): void {
    this.isStopped = true;
  }
}

class FakeStream {
  readonly tracks: FakeTrack[];
  constructor(tracks: FakeTrack[]) {
    this.tracks = tracks;
  }
  getTracks(): FakeTrack[] {
    return this.tracks;
  }
}

beforeAll(() => {
  vi.stubGlobal('MediaStream', FakeStream);
});

function scene() {
  const made: MediaStreamTrack[] = [];
  const effect = {
    released: 0,
    through(): MediaStreamTrack {
      const track = new MediaStream([...newTracks()]).getTracks()[0];
      if (!track) throw new Error('no track');
      made.push(track);
      return track;
    },
    release(): void {
      effect.released += 1;
    },
  };
  return { effect, made, device: new ThroughEffect() };
}

function newTracks(): MediaStreamTrack[] {
  const tracks: MediaStreamTrack[] = [];
  Reflect.apply(tracks.push, tracks, [new FakeTrack()]);
  return tracks;
}

const stopped = (track: MediaStreamTrack | undefined): unknown => track && Reflect.get(track, 'isStopped');

it('without an effect the device itself is shown', () => {
  const { device } = scene();
  const raw = new MediaStream(newTracks());
  expect(device.of(raw)).toBe(raw);
});

it('with one, never the device itself; the same stream stays the same', () => {
  const { device, effect, made } = scene();
  device.use(effect);
  const raw = new MediaStream(newTracks());
  const shown = device.of(raw);
  expect(shown).not.toBe(raw);
  expect(device.of(raw)).toBe(shown);
  expect(made).toHaveLength(1);
});

it('another camera goes through it too, and what was made of the first one ends', () => {
  const { device, effect, made } = scene();
  device.use(effect);
  device.of(new MediaStream(newTracks()));
  device.of(new MediaStream(newTracks()));
  expect(made).toHaveLength(2);
  expect(stopped(made[0])).toBe(true);
  expect(effect.released).toBe(1);
});

it('switched off, the device is shown again and never stopped by it', () => {
  const { device, effect, made } = scene();
  device.use(effect);
  const raw = new MediaStream(newTracks());
  device.of(raw);
  device.use(null);
  expect(device.of(raw)).toBe(raw);
  expect(stopped(raw.getTracks()[0])).toBe(false);
  expect(stopped(made[0])).toBe(true);
});

it('a closed device leaves nothing running', () => {
  const { device, effect, made } = scene();
  device.use(effect);
  device.of(new MediaStream(newTracks()));
  expect(device.of(null)).toBeNull();
  expect(stopped(made[0])).toBe(true);
});
