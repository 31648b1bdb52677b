import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { type PointerEvent, useRef, useState } from 'react';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { citizenCallText } from '../../i18n/citizen-call.ts';
import { Tile } from '../../ui/Tile.tsx';
import { isHeard } from '../call-stage/heard-seen.ts';
import { OwnPicture } from '../citizen-frame/OwnPicture.tsx';
import { meIn, spelled } from '../citizen-frame/people.ts';
import { useCall } from '../citizen-frame/use-call.ts';

const CORNERS = ['bottom-right', 'top-right', 'top-left', 'bottom-left'] as const;
type Corner = (typeof CORNERS)[number];

/** Less is a press, more is a drag. */
const DRAG_PX = 12;

interface SelfPipProps {
  session: CallSession;
  snapshot: Snapshot;
  /** Where it lies before it was moved. */
  at?: Corner;
}

/** One's own picture, seen by oneself unless hidden (`isSelfHidden`); dragged into another corner, or moved on by a key. */
export function SelfPip({ session, snapshot, at = 'bottom-right' }: SelfPipProps) {
  const t = useText(citizenCallText);
  const own = useCall(session, state => state.own);
  const { camera } = own;
  const [corner, setCorner] = useState(at);
  const start = useRef<{ x: number; y: number } | null>(null);
  const me = meIn(snapshot);
  const isShown = camera.wanted && camera.stream !== null && camera.heldBy === null;
  const drop = (event: PointerEvent<HTMLButtonElement>) => {
    const from = start.current;
    start.current = null;
    if (!from || Math.hypot(event.clientX - from.x, event.clientY - from.y) < DRAG_PX) return;
    setCorner(cornerAt(event));
  };
  return (
    <div className="pip" data-corner={corner}>
      <Tile
        id={snapshot.me.participantId}
        name={me?.shownAs ?? ''}
        initialsFrom={spelled(me?.initials ?? '')}
        state={isShown ? 'live' : 'off'}
        isMuted={!isHeard(own)}
        isSelf
      >
        {isShown && camera.stream && <OwnPicture stream={camera.stream} label={t.you} />}
      </Tile>
      <button
        type="button"
        className="pip-move"
        aria-label={t.moveSelf}
        onPointerDown={event => {
          start.current = { x: event.clientX, y: event.clientY };
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerUp={drop}
        onClick={event => {
          // A drag and a tap end with a click too; they have a count, a key's press has none.
          if (event.detail === 0) setCorner(nextOf(corner));
        }}
      />
    </div>
  );
}

const nextOf = (corner: Corner): Corner => CORNERS[(CORNERS.indexOf(corner) + 1) % CORNERS.length] ?? 'bottom-right';

function cornerAt(event: PointerEvent<HTMLElement>): Corner {
  const box = event.currentTarget.closest('.stage-tiles')?.getBoundingClientRect();
  if (!box) return 'bottom-right';
  const isRight = event.clientX > box.left + box.width / 2;
  const isBottom = event.clientY > box.top + box.height / 2;
  if (isBottom) return isRight ? 'bottom-right' : 'bottom-left';
  return isRight ? 'top-right' : 'top-left';
}
