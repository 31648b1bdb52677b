import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { staffRoomText } from '../../i18n/staff-room.ts';
import { mostFor, PANE, paneWidth, widthAfterKey } from './pane-width.ts';
import type { Pane } from './use-pane-width.ts';

/** Between stage and work (ux §6.2): drawn by the mouse, moved by arrows, back to the usual by a double press. */
export function PaneBorder({ pane }: { pane: Pane }) {
  const t = useText(staffRoomText).panel;
  const drawn = useRef<{ right: number; px: number | null } | null>(null);
  const begin = ({ currentTarget, pointerId }: PointerEvent<HTMLElement>) => {
    drawn.current = { right: currentTarget.parentElement?.getBoundingClientRect().right ?? innerWidth, px: null };
    currentTarget.setPointerCapture(pointerId);
  };
  const move = ({ clientX }: PointerEvent) => {
    if (!drawn.current) return;
    drawn.current.px = paneWidth(drawn.current.right - clientX, pane.windowPx);
    pane.set(drawn.current.px);
  };
  const end = () => {
    // A press that has drawn nothing chooses nothing.
    if (drawn.current?.px) pane.keep(drawn.current.px);
    drawn.current = null;
  };
  const press = (event: KeyboardEvent) => {
    const px = event.key === 'Enter' ? null : widthAfterKey(pane.px, event.key, pane.windowPx);
    if (px === null && event.key !== 'Enter') return;
    event.preventDefault();
    pane.keep(px);
  };
  return (
    <hr
      className="rm-border"
      aria-orientation="vertical"
      aria-label={t.width}
      aria-valuenow={pane.px}
      aria-valuemin={PANE.least}
      aria-valuemax={mostFor(pane.windowPx)}
      tabIndex={0}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
      onDoubleClick={() => pane.keep(null)}
      onKeyDown={press}
    />
  );
}
