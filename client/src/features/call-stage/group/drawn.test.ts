import { createElement, createRef } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { createCallSession } from '../../../call/session.ts';
import { ru } from '../../../i18n/citizen-grid.ts';
import GroupGrid, { type GroupGridProps, type GroupTile } from './GroupGrid.tsx';
import { HandBadge } from './HandBadge.tsx';

const options = { consultationId: 'c', role: 'guest', clientId: 'd', initialMuted: false } as const;
const session = createCallSession({ ...options, wants: { camera: false, mic: false } });
const tiles: GroupTile[] = ['lead', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(id => ({
  id,
  name: id,
  place: id === 'lead' ? 'leader' : 'other',
  tile: createElement('figure', { 'data-tile': id }),
}));
const drawn = (changes: Partial<GroupGridProps> = {}): string => {
  const props = { session, stage: createRef<HTMLElement>(), tiles, speaking: [], width: 'narrow', isLandscape: false };
  return renderToStaticMarkup(createElement(GroupGrid, { ...props, width: 'narrow', ...changes }));
};
const shown = (page: string): string[] => [...page.matchAll(/data-tile="(\w+)"/g)].flatMap(([, id = '']) => id);

it('only the people of one page have a tile: who has none is not sent', () => {
  expect(shown(drawn())).toEqual(['lead', 'a', 'b', 'c', 'd']);
  expect(drawn()).toContain(ru.page(1, 2, 9));
  expect(shown(drawn({ width: 'wide' }))).toHaveLength(9);
  expect(drawn({ width: 'wide' })).not.toContain(ru.next);
});

it('who speaks on another page is named in the pager, the first of those who are not seen', () => {
  expect(drawn({ speaking: ['a', 'g', 'h'] })).toContain(ru.speaks('g'));
  expect(drawn({ speaking: ['a'] })).not.toContain('говорит');
});

it('an interpreter stands beside the leader, however late they came', () => {
  const signed = tiles.map(tile => (tile.id === 'h' ? { ...tile, place: 'pinned' as const } : tile));
  expect(shown(drawn({ tiles: signed }))).toEqual(['lead', 'h', 'a', 'b']);
});

it('a raised hand is said in words, not by a number alone', () => {
  const badge = renderToStaticMarkup(createElement(HandBadge, { place: 1 }));
  expect(badge).toContain('рука поднята, первая');
  expect(renderToStaticMarkup(createElement(HandBadge, { place: 7 }))).toContain('рука поднята, номер 7');
});
