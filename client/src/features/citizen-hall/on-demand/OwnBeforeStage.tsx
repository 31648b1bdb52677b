import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { useText } from '../../../i18n/catalog.ts';
import { citizenHallText } from '../../../i18n/citizen-hall.ts';
import { Button } from '../../../ui/Button.tsx';
import * as icons from '../../../ui/icons.ts';
import { Tile } from '../../../ui/Tile.tsx';
import { ToggleButton } from '../../../ui/ToggleButton.tsx';
import { OwnPicture } from '../../citizen-frame/OwnPicture.tsx';
import { meIn, spelled } from '../../citizen-frame/people.ts';
import type { OwnLook, useOwnLook } from './use-own-look.ts';

interface Wish {
  camera: boolean;
  mic: boolean;
}

interface OwnBeforeStageProps {
  snapshot: Snapshot;
  own: ReturnType<typeof useOwnLook>;
  /** What will be on with the yes. */
  wish: Wish;
  onWish: (wish: Wish) => void;
}

/** Oneself as the hall would see it, and what to come with: until the yes nobody else has any of it. */
export function OwnBeforeStage({ snapshot, own, wish, onWish }: OwnBeforeStageProps) {
  const t = useText(citizenHallText).stage;
  const me = meIn(snapshot);
  const { look } = own;
  const wishCamera = (camera: boolean) => {
    onWish({ ...wish, camera });
    if (!camera) own.close();
  };
  return (
    <div className="to-stage-own">
      <Tile
        name={me?.shownAs ?? ''}
        initialsFrom={spelled(me?.initials ?? '')}
        state={look.kind === 'seen' ? 'live' : 'off'}
      >
        {look.kind === 'seen' && <OwnPicture stream={look.stream} label={t.onlyYou} />}
      </Tile>
      <div className="to-stage-wish">
        <ToggleButton
          size="sm"
          label={t.mic}
          isOn={wish.mic}
          on={{ words: t.heard, icon: icons.mic }}
          off={{ words: t.notHeard, icon: icons.micOff }}
          onChange={mic => onWish({ ...wish, mic })}
        />
        <ToggleButton
          size="sm"
          label={t.camera}
          isOn={wish.camera}
          on={{ words: t.seen, icon: icons.video }}
          off={{ words: t.notSeen, icon: icons.videoOff }}
          onChange={wishCamera}
        />
      </div>
      <Look look={look.kind} mayLook={wish.camera} onLook={() => void own.open()} />
    </div>
  );
}

interface LookProps {
  look: OwnLook['kind'];
  mayLook: boolean;
  onLook: () => void;
}

function Look({ look, mayLook, onLook }: LookProps) {
  const t = useText(citizenHallText).stage;
  if (look === 'failed') return <p role="alert">{t.noCamera}</p>;
  if (look === 'seen') return <p>{t.onlyYou}</p>;
  if (!mayLook) return null;
  return (
    <Button size="sm" variant="ghost" busy={look === 'opening'} busyLabel={t.look} onClick={onLook}>
      {t.look}
    </Button>
  );
}
