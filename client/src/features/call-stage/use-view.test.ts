import { expect, it } from 'vitest';
import { type TileOnScreen, unseenViews, viewsOf } from './use-view.ts';

const tile = (id: string | undefined, width: number, height: number, source?: 'screen'): TileOnScreen => ({
  dataset: { tile: id, source },
  getBoundingClientRect: () => ({ width, height }),
});

it('one word tells of every tile, since it replaces the word before', () => {
  expect(viewsOf([tile('lead', 800, 450), tile('colleague', 400, 225)])).toEqual([
    { participantId: 'lead', source: 'camera', width: 800, height: 450, visible: true, pinned: false },
    { participantId: 'colleague', source: 'camera', width: 400, height: 225, visible: true, pinned: false },
  ]);
});

it('a tile without a size is not seen, a picture of oneself is not asked for', () => {
  expect(viewsOf([tile('lead', 0, 450), tile(undefined, 120, 160)])).toMatchObject([
    { participantId: 'lead', visible: false },
  ]);
});

it('a shown screen is a picture of its own beside the face', () => {
  expect(viewsOf([tile('lead', 96, 72), tile('lead', 360, 500, 'screen')])).toMatchObject([
    { participantId: 'lead', source: 'camera', width: 96 },
    { participantId: 'lead', source: 'screen', width: 360 },
  ]);
});

it('who is on another page of a group is told of as unseen, not left out: the sfu would go on sending', () => {
  expect(unseenViews('olga,gleb')).toEqual([
    { participantId: 'olga', source: 'camera', width: 0, height: 0, visible: false, pinned: false },
    { participantId: 'gleb', source: 'camera', width: 0, height: 0, visible: false, pinned: false },
  ]);
  expect(unseenViews('')).toEqual([]);
});
