import { describe, expect, it } from 'vitest';
import { cameraEncodings } from '../../media/encodings.ts';
import { type CameraConditions, cameraManner, type Layer } from './camera-manner.ts';

const layersOf = (longSide: number): Layer[] =>
  cameraEncodings(longSide).map(({ maxBitrate = 0, scaleResolutionDownBy = 1 }) => ({
    maxBitrate,
    scaleResolutionDownBy,
  }));
const WELL: CameraConditions = { watched: 2, availableBps: 3_000_000, isSign: false, height: 720, isOverloaded: false };
const manner = (changes: Partial<CameraConditions>, longSide = 1_280) =>
  cameraManner(layersOf(longSide), { ...WELL, ...changes });
const active = (changes: Partial<CameraConditions>, longSide?: number) =>
  manner(changes, longSide).layers.map(layer => layer.active);

describe('layers nobody looks at are off', () => {
  it('all are sent while nobody has said what is looked at', () => {
    expect(active({ watched: null, availableBps: null })).toEqual([true, true, true]);
  });
  it('up to what the largest tile needs', () => {
    expect(active({ watched: 2 })).toEqual([true, true, true]);
    expect(active({ watched: 1 })).toEqual([true, true, false]);
    expect(active({ watched: 0 })).toEqual([true, false, false]);
  });
  it('the lowest stays when nobody looks', () => {
    expect(active({ watched: -1 })).toEqual([true, false, false]);
  });
  it('a camera with fewer layers than are asked for', () => {
    expect(active({ watched: 2 }, 640)).toEqual([true, true]);
    expect(active({ watched: 2 }, 320)).toEqual([true]);
  });
});

describe('voice first', () => {
  it.each([40_000, 64_000, 90_000, 120_000, 200_000])(
    'at %d bit/s the picture leaves the voice its share',
    availableBps => {
      const [lowest] = manner({ availableBps }).layers;
      const video = lowest?.maxBitrate ?? 0;
      // Below 62 kbit/s there is no room for any picture; the level rules take it away whole.
      if (availableBps > 90_000) expect(availableBps - video).toBeGreaterThanOrEqual(32_000);
      else expect(video).toBeLessThanOrEqual(30_000);
    },
  );
  it('the picture gets its whole share back with the way, and no layer is taken off for want of it', () => {
    expect(manner({ availableBps: 250_000 }).layers[0]?.maxBitrate).toBe(120_000);
    expect(active({ availableBps: 100_000 })).toEqual([true, true, true]);
  });
});

describe('signs are read', () => {
  it('frames go before pixels', () => {
    expect(manner({ isSign: true })).toMatchObject({
      degradationPreference: 'maintain-framerate',
      contentHint: 'motion',
    });
    expect(manner({})).toMatchObject({ degradationPreference: 'balanced', contentHint: '' });
  });
  it.each([
    [1_280, 720],
    [640, 360],
    [640, 480],
  ])('no layer of %d×%d is smaller than 320×240, at 20 frames and more', (longSide, height) => {
    for (const layer of manner({ isSign: true, height }, longSide).layers) {
      expect(height / layer.scaleResolutionDownBy).toBeGreaterThanOrEqual(240);
      expect(longSide / layer.scaleResolutionDownBy).toBeGreaterThanOrEqual(320);
      expect(layer.maxFramerate).toBeGreaterThanOrEqual(20);
    }
  });
  it('every frame comes or none: no layer has parts in time that the sfu could leave out', () => {
    for (const { scalabilityMode } of manner({ isSign: true }).layers) expect(scalabilityMode).toBe('L1T1');
    expect(manner({}).layers[0]).not.toMatchObject({ scalabilityMode: 'L1T1' });
  });
  it('a machine that is too slow sends one layer, which stays large enough though the picture before it shrinks', () => {
    expect(active({ isSign: true, isOverloaded: true })).toEqual([true, false, false]);
    expect(active({ isOverloaded: true })).toEqual([true, true, true]);
    const [lowest] = manner({ isSign: true, isOverloaded: true, height: 270 }, 640).layers;
    expect(270 / (lowest?.scaleResolutionDownBy ?? 2)).toBe(240);
  });
  it('leaves room for voices on a way that carries little more than hands', () => {
    expect(manner({ isSign: true }).layers[0]?.maxBitrate).toBeLessThanOrEqual(160_000);
  });
  it('a picture already small is not made larger', () => {
    expect(manner({ isSign: true, height: 240 }, 320).layers[0]?.scaleResolutionDownBy).toBe(1);
  });
});
