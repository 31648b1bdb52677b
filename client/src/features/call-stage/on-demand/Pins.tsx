import './strip.css';
import './pins.css';
import type { ParticipantView } from '@priyom/shared/signaling/snapshot';
import { type RefObject, useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useText } from '../../../i18n/catalog.ts';
import { citizenShareText } from '../../../i18n/citizen-share.ts';
import { Icon } from '../../../ui/Icon.tsx';
import * as icons from '../../../ui/icons.ts';

export interface PinsProps {
  stage: RefObject<HTMLElement | null>;
  people: readonly Pick<ParticipantView, 'id' | 'shownAs'>[];
}

/**
 * A button on each person's tile that makes it large, for this viewer alone (ux §6.2). The order of the others stays as it
 * is; whoever is pinned stays so until the next press, however many come and go.
 */
export default function Pins({ stage, people }: PinsProps) {
  const [pinned, setPinned] = useState<string | null>(null);
  const tiles = useTiles(stage, people.map(({ id }) => id).join(' '));
  const isHere = people.some(({ id }) => id === pinned);
  useLayoutEffect(() => {
    for (const [id, tile] of tiles) tile.toggleAttribute('data-large', id === pinned);
    return () => {
      for (const tile of tiles.values()) tile.removeAttribute('data-large');
    };
  }, [tiles, pinned]);
  return (
    <>
      {isHere && <span className="takes-room pinned-one" hidden />}
      {people.map(({ id, shownAs }) => {
        const tile = tiles.get(id);
        const isPinned = id === pinned;
        if (!tile) return null;
        const press = () => setPinned(isPinned ? null : id);
        return <PinButton key={id} tile={tile} name={shownAs} isPinned={isPinned} onPress={press} />;
      })}
    </>
  );
}

interface PinButtonProps {
  tile: HTMLElement;
  name: string;
  isPinned: boolean;
  onPress: () => void;
}

function PinButton({ tile, name, isPinned, onPress }: PinButtonProps) {
  const t = useText(citizenShareText).pin;
  return createPortal(
    <button
      type="button"
      className="pin-tile"
      aria-pressed={isPinned}
      aria-label={t.pin(name)}
      title={isPinned ? t.unpin : t.pin(name)}
      onClick={onPress}
    >
      <Icon of={icons.pin} />
    </button>,
    tile,
  );
}

/** The tiles as they stand on the stage, by person; found anew when people come and go. */
function useTiles(stage: RefObject<HTMLElement | null>, ids: string): ReadonlyMap<string, HTMLElement> {
  const [tiles, setTiles] = useState<ReadonlyMap<string, HTMLElement>>(new Map());
  useLayoutEffect(() => {
    const found = [...(stage.current?.querySelectorAll<HTMLElement>('[data-tile]') ?? [])];
    const known = new Set(ids.split(' '));
    setTiles(
      new Map(found.flatMap(tile => (known.has(tile.dataset.tile ?? '') ? [[tile.dataset.tile ?? '', tile]] : []))),
    );
  }, [stage, ids]);
  return tiles;
}
