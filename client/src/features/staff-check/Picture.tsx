import type { CheckState } from '../../call/check/rows.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffCheckText } from '../../i18n/staff-check.ts';
import { Icon } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';
import { OwnPicture } from '../citizen-frame/OwnPicture.tsx';
import type { RowFacts } from './row-words.ts';
import '../../ui/styles/stage.css';

/** One's own picture while it is checked, with the level of the voice under it. */
export function Picture({ state, camera }: { state: CheckState; camera: RowFacts }) {
  const t = useText(staffCheckText).picture;
  const { picture } = state;
  const isListening = state.rows.mic.state === 'running';
  const isWaiting = camera.state !== 'done';
  const words = isWaiting ? t.wait : camera.isNeeded ? t.off : t.notNeeded;
  return (
    <figure className="wk-picture">
      <div className={picture ? 'tile self' : 'tile off'}>
        {picture ? (
          <div className="tile-media">
            <OwnPicture stream={picture} label={t.on} />
          </div>
        ) : (
          <span className="wk-none">
            <Icon of={isWaiting ? icons.video : icons.videoOff} />
            {words}
          </span>
        )}
      </div>
      <span className="wk-level" data-on={isListening} aria-hidden="true">
        <i style={{ '--level': state.level }} />
      </span>
    </figure>
  );
}
