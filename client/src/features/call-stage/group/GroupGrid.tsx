import './group.css';
import { type ReactNode, type RefObject, useState } from 'react';
import type { CallSession } from '../../../call/session.ts';
import { useText } from '../../../i18n/catalog.ts';
import { citizenGridText } from '../../../i18n/citizen-grid.ts';
import { announce } from '../../../ui/announcer.ts';
import { useView } from '../use-view.ts';
import type { Width } from '../use-width.ts';
import { gridOf, onPage, type Span } from './grid.ts';
import { Pager } from './Pager.tsx';

export interface GroupTile {
  /** The participant. */
  id: string;
  name: string;
  /** leader: large, on every page · pinned: an interpreter, of whom the first one is large too. */
  place: 'leader' | 'pinned' | 'other';
  /** A `Tile`; it fills the place that it is given. */
  tile: ReactNode;
}

export interface GroupGridProps {
  session: CallSession;
  /** What holds all the pictures of the call: their sizes are told to the sfu in one word (`useView`). */
  stage: RefObject<HTMLElement | null>;
  /** In the order of joining; a raised hand changes nothing of it. */
  tiles: readonly GroupTile[];
  /** Participant ids, the loudest first. */
  speaking: readonly string[];
  /** Of the room that is left for pictures, not of the window: a panel takes its part. */
  width: Width;
  isLandscape: boolean;
  /** A phone's chat stands below. */
  isLow?: boolean;
}

/**
 * The pictures of a group, page by page (ux §6.2). A tile moves only when somebody joins or leaves. Who is on another page
 * has no tile, and nothing is sent of them.
 */
export default function GroupGrid({ session, stage, tiles, speaking, width, isLandscape, isLow }: GroupGridProps) {
  const t = useText(citizenGridText);
  const [page, setPage] = useState(0);
  const large = largeOf(tiles);
  const rest = tiles.filter(tile => !large.includes(tile));
  const grid = gridOf({
    hasLeader: large.some(({ place }) => place === 'leader'),
    hasPinned: large.some(({ place }) => place === 'pinned'),
    rest: rest.length,
    width,
    isLandscape,
    isLow: isLow ?? false,
  });
  const shown = onPage(rest, grid, page);
  const [first, second] = large;
  const unseen = rest.filter(tile => !shown.includes(tile));
  useView(session, stage, idsOf([...large, ...shown]), idsOf(unseen));
  const turn = (to: number) => {
    setPage(to);
    const names = onPage(rest, grid, to).map(({ name }) => name);
    announce(`${t.page(to + 1, grid.pages, tiles.length)}: ${names.join(', ')}`);
  };
  const speaks = speaking.flatMap(id => unseen.find(tile => tile.id === id)?.name ?? [])[0] ?? '';
  return (
    <div className="gg" data-paged={grid.pages > 1 || undefined}>
      <div
        className="gg-tiles"
        data-signed={second ? true : undefined}
        style={{ '--gg-columns': grid.columns, '--gg-rows': grid.rows }}
      >
        {first && <Place key={first.id} span={grid.leader} tile={first.tile} isLarge />}
        {second && <Place key={second.id} span={grid.pinned} tile={second.tile} isLarge />}
        {shown.map(({ id, tile }) => (
          <Place key={id} tile={tile} />
        ))}
      </div>
      {grid.pages > 1 && (
        <Pager
          page={Math.min(page, grid.pages - 1)}
          pages={grid.pages}
          total={tiles.length}
          speaks={speaks}
          onTurn={turn}
        />
      )}
    </div>
  );
}

const idsOf = (tiles: readonly GroupTile[]): string => tiles.map(({ id }) => id).join();

/** The leader and the first of the pinned: they do not take turns. */
function largeOf(tiles: readonly GroupTile[]): GroupTile[] {
  return (['leader', 'pinned'] as const).flatMap(place => tiles.find(tile => tile.place === place) ?? []);
}

function Place({ span, tile, isLarge }: { span?: Span; tile: ReactNode; isLarge?: boolean }) {
  const size = span && { '--gg-across': span.columns, '--gg-down': span.rows };
  return (
    <div className="gg-place" data-large={isLarge} style={size}>
      {tile}
    </div>
  );
}
