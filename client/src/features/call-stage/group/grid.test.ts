import { describe, expect, it } from 'vitest';
import { type GridFacts, gridOf, onPage } from './grid.ts';

const facts = (changes: Partial<GridFacts>): GridFacts => ({
  hasLeader: true,
  hasPinned: false,
  rest: 8,
  width: 'narrow',
  isLandscape: false,
  isLow: false,
  ...changes,
});
const told = (changes: Partial<GridFacts>) => {
  const { columns, rows, leader, perPage, pages } = gridOf(facts(changes));
  return { grid: `${columns}×${rows}`, leader: `${leader.columns}×${leader.rows}`, perPage, pages };
};

describe('a group of nine, the leader among them (ux §6.2)', () => {
  it('on a phone: the leader across, then two by two, pages of four', () => {
    expect(told({})).toEqual({ grid: '2×3', leader: '2×1', perPage: 4, pages: 2 });
  });

  it('on a phone on its side: four by two, the leader first', () => {
    expect(told({ isLandscape: true })).toEqual({ grid: '4×2', leader: '1×1', perPage: 7, pages: 2 });
  });

  it('on a tablet: three by four, the leader two by two', () => {
    expect(told({ width: 'middle' })).toEqual({ grid: '3×4', leader: '2×2', perPage: 8, pages: 1 });
  });

  it('on a computer: four columns, the leader two by two', () => {
    expect(told({ width: 'wide' })).toEqual({ grid: '4×3', leader: '2×2', perPage: 8, pages: 1 });
  });

  it('beside a phone’s chat: one row', () => {
    expect(told({ isLow: true })).toEqual({ grid: '2×1', leader: '1×1', perPage: 1, pages: 8 });
  });
});

it('twelve and the leader are seen at once on a computer', () => {
  expect(told({ width: 'wide', rest: 12 })).toMatchObject({ grid: '4×4', pages: 1 });
});

it('few people have all the room', () => {
  expect(told({ rest: 0 }).grid).toBe('1×1');
  expect(told({ rest: 1 }).grid).toBe('1×2');
  expect(told({ rest: 2, width: 'wide' }).grid).toBe('3×2');
});

it.each(['narrow', 'middle', 'wide'] as const)('%s: whoever is counted is on exactly one page', width => {
  for (const isLandscape of [false, true])
    for (const isLow of [false, true])
      for (const hasLeader of [false, true])
        for (const hasPinned of [false, true])
          for (let rest = 0; rest <= 24; rest++) {
            const grid = gridOf(facts({ width, isLandscape, isLow, hasLeader, hasPinned, rest }));
            const people = Array.from({ length: rest }, (_, index) => index);
            const pages = Array.from({ length: grid.pages }, (_, page) => onPage(people, grid, page));
            expect(pages.flat()).toEqual(people);
          }
});

describe('hands that are read', () => {
  it('are on every page and large: beside the leader, not among the others', () => {
    const { pinned, perPage, pages } = gridOf(facts({ hasPinned: true, width: 'middle', rest: 7 }));
    expect({ pinned, perPage, pages }).toEqual({ pinned: { columns: 2, rows: 2 }, perPage: 4, pages: 2 });
  });

  it('have the leader’s place where the leader has none: on the leader’s own screen', () => {
    const { leader, perPage } = gridOf(facts({ hasLeader: false, hasPinned: true, width: 'wide', rest: 7 }));
    expect({ leader, perPage }).toEqual({ leader: { columns: 2, rows: 2 }, perPage: 8 });
  });
});

it('a page that is gone becomes the last one', () => {
  const grid = gridOf(facts({ rest: 6 }));
  expect(onPage([1, 2, 3, 4, 5, 6], grid, 5)).toEqual([5, 6]);
});
