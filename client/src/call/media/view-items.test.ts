import { HANDS_PRIORITY } from '@priyom/shared/media/priorities';
import { expect, test } from 'vitest';
import { type Tile, viewItems } from './view-items.ts';

const TILE: Tile = { consumerId: 'c', source: 'camera', width: 1280, height: 720, visible: true, pinned: false };

test('a tile gets the smallest layer that is sharp in it', () => {
  const layers = [160, 300, 640, 1280].map(
    width => viewItems([{ ...TILE, width, height: width / 2 }], 1, false)[0]?.layer,
  );
  expect(layers).toEqual([0, 0, 1, 2]);
});

test('a phone with three pixels per pixel does not ask for more than a face needs', () => {
  expect(viewItems([{ ...TILE, width: 360, height: 200 }], 3, false)[0]?.layer).toBe(1);
});

test('a hidden tile is not sent and comes last', () => {
  expect(viewItems([{ ...TILE, visible: false }], 1, false)[0]).toMatchObject({ visible: false, priority: 1 });
});

test('a pinned tile is served before all others, a shared screen before faces', () => {
  const [pinned, screen, face, corner] = viewItems(
    [
      { ...TILE, pinned: true, width: 200, height: 100 },
      { ...TILE, source: 'screen' },
      TILE,
      { ...TILE, width: 120, height: 80 },
    ],
    1,
    false,
  ).map(item => item.priority);
  expect([pinned, screen, face, corner]).toEqual([200, 180, 120, 60]);
});

test('hands that are read are served before everything', () => {
  const [hands] = viewItems([{ ...TILE, pinned: 'hands' }], 1, false);
  expect(hands?.priority).toBe(HANDS_PRIORITY);
});

test('when the network keeps only voices no picture is asked for', () => {
  expect(viewItems([TILE], 1, true)[0]?.visible).toBe(false);
});
