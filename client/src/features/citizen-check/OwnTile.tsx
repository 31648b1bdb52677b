import type { CheckState } from '../../call/check/rows.ts';
import { useText } from '../../i18n/catalog.ts';
import { citizenCheckText } from '../../i18n/citizen-check.ts';
import '../../ui/styles/stage.css';
import { OwnPicture } from '../citizen-frame/OwnPicture.tsx';

interface OwnTileProps {
  state: CheckState;
  initials: string;
}

const BARS = [0.15, 0.3, 0.45, 0.6, 0.75];

/** As the specialist will see the person; beside it the moving level while the microphone is heard. */
export function OwnTile({ state, initials }: OwnTileProps) {
  const t = useText(citizenCheckText);
  const isListening = state.rows.mic.state === 'running';
  return (
    <figure className="tile self me-tile h2">
      {state.picture ? (
        <div className="tile-media">
          <OwnPicture stream={state.picture} label={t.self} />
        </div>
      ) : (
        <span className="mono" aria-hidden="true">
          {initials}
        </span>
      )}
      <figcaption className="tag">{t.self}</figcaption>
      {isListening && (
        <span className="lvl" aria-hidden="true">
          {BARS.map(bar => (
            <i key={bar} data-on={state.level >= bar} />
          ))}
        </span>
      )}
    </figure>
  );
}
