import type { CheckState, RowKind } from '../../call/check/rows.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffCheckText } from '../../i18n/staff-check.ts';
import { Icon } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';
import { OwnPicture } from '../citizen-frame/OwnPicture.tsx';
import '../../ui/styles/stage.css';

/** One's own picture while it is checked, with the level of the voice under it; of these, what the method uses. */
export function Picture({ state, kinds }: { state: CheckState; kinds: readonly RowKind[] }) {
  if (!kinds.includes('mic')) return null;
  const isListening = state.rows.mic.state === 'running';
  return (
    <figure className="wk-picture">
      {kinds.includes('camera') && <OwnTile state={state} />}
      <span className="wk-level" data-on={isListening} aria-hidden="true">
        <i style={{ '--level': state.level }} />
      </span>
    </figure>
  );
}

function OwnTile({ state: { picture, rows } }: { state: CheckState }) {
  const t = useText(staffCheckText).picture;
  const isWaiting = rows.camera.state !== 'done';
  return (
    <div className={picture ? 'tile self' : 'tile off'}>
      {picture ? (
        <div className="tile-media">
          <OwnPicture stream={picture} label={t.on} />
        </div>
      ) : (
        <span className="wk-none">
          <Icon of={isWaiting ? icons.video : icons.videoOff} />
          {isWaiting ? t.wait : t.off}
        </span>
      )}
    </div>
  );
}
