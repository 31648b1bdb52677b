import type { Width } from '../use-width.ts';

/** Columns and rows that one tile takes. */
export interface Span {
  columns: number;
  rows: number;
}

export interface GridFacts {
  /** Whether whoever leads has a tile here; on their own screen they have none. */
  hasLeader: boolean;
  /** An interpreter, whose hands are read: never small (ux §6.2). Without a leader they have the leader's place. */
  hasPinned: boolean;
  /** All others, on however many pages. */
  rest: number;
  width: Width;
  /** A phone on its side. */
  isLandscape: boolean;
  /** A phone's chat stands below: there is room for one row. */
  isLow: boolean;
}

export interface Grid extends Span {
  leader: Span;
  pinned: Span;
  /** Of those who take turns: the leader and whoever is pinned are on every page. */
  perPage: number;
  pages: number;
}

const ONE: Span = { columns: 1, rows: 1 };
const ACROSS: Span = { columns: 2, rows: 1 };
const BIG: Span = { columns: 2, rows: 2 };

interface Shape extends Span {
  leader: Span;
  pinned: Span;
}

const shape = (columns: number, rows: number, leader = ONE, pinned = ONE): Shape => ({ columns, rows, leader, pinned });

/** For each screen the shapes from few people to many (ux §6.2); the last one has pages. */
interface Shapes {
  /** Nobody stands out. */
  equal: readonly Shape[];
  led: readonly Shape[];
  /** Both are large: the leader, and the hands that are read. */
  signed: readonly Shape[];
}

const PHONE: Shapes = {
  equal: [shape(1, 1), shape(1, 2), shape(2, 2), shape(2, 3)],
  led: [shape(1, 1), shape(1, 2), shape(2, 2, ACROSS), shape(2, 3, ACROSS)],
  signed: [shape(1, 2), shape(2, 3, ACROSS, ACROSS)],
};

const PHONE_ON_ITS_SIDE: Shapes = {
  equal: [shape(1, 1), shape(2, 1), shape(2, 2), shape(3, 2), shape(4, 2)],
  led: [shape(1, 1), shape(2, 1), shape(2, 2), shape(3, 2), shape(4, 2)],
  signed: [shape(2, 1), shape(3, 2, ONE, BIG), shape(4, 2, ONE, BIG)],
};

const MIDDLE: Shapes = {
  equal: [shape(1, 1), shape(1, 2), shape(2, 2), shape(2, 3), shape(3, 3), shape(3, 4)],
  led: [shape(1, 1), shape(1, 2), shape(3, 2, BIG), shape(3, 3, BIG), shape(3, 4, BIG)],
  signed: [shape(1, 2), shape(3, 4, BIG, BIG)],
};

const WIDE: Shapes = {
  equal: [shape(1, 1), shape(2, 1), shape(2, 2), shape(3, 2), shape(4, 2), shape(4, 3), shape(4, 4)],
  led: [shape(1, 1), shape(2, 1), shape(3, 2, BIG), shape(4, 2, BIG), shape(4, 3, BIG), shape(4, 4, BIG)],
  signed: [shape(2, 1), shape(4, 3, BIG, BIG), shape(4, 4, BIG, BIG)],
};

const ONE_ROW: Shapes = {
  equal: [shape(1, 1), shape(2, 1)],
  led: [shape(1, 1), shape(2, 1)],
  signed: [shape(2, 1), shape(3, 1)],
};

function shapesFor({ width, isLandscape, isLow }: GridFacts): Shapes {
  if (isLow) return ONE_ROW;
  if (isLandscape) return PHONE_ON_ITS_SIDE;
  return { narrow: PHONE, middle: MIDDLE, wide: WIDE }[width];
}

/** Where everybody of a group stands: the smallest shape that holds them all, else the largest one with pages. */
export function gridOf(facts: GridFacts): Grid {
  const { hasLeader, hasPinned, rest } = facts;
  const large = Number(hasLeader) + Number(hasPinned);
  const shapes = shapesFor(facts)[large === 2 ? 'signed' : large === 1 ? 'led' : 'equal'];
  const placesOf = (one: Shape): number => {
    const kept = (large > 0 ? cells(one.leader) : 0) + (large > 1 ? cells(one.pinned) : 0);
    return cells(one) - kept;
  };
  const chosen = shapes.find(one => placesOf(one) >= rest) ?? shapes.at(-1) ?? shape(1, 1);
  const perPage = placesOf(chosen);
  return { ...chosen, perPage, pages: Math.max(1, Math.ceil(rest / Math.max(1, perPage))) };
}

const cells = ({ columns, rows }: Span): number => columns * rows;

/** Those of one page, the first page is 0. A page that is gone, since people have left, becomes the last one. */
export function onPage<T>(rest: readonly T[], { perPage, pages }: Grid, page: number): readonly T[] {
  const first = Math.min(page, pages - 1) * perPage;
  return rest.slice(first, first + perPage);
}
