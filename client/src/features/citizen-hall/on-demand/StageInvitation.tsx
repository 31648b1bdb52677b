import type { HallFacts } from '@priyom/shared/signaling/hall';
import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { useState } from 'react';
import { hallOf } from '../../../call/hall/on-demand/hall-commands.ts';
import { isIn } from '../../../call/in-room.ts';
import type { CallSession } from '../../../call/session.ts';
import { useText } from '../../../i18n/catalog.ts';
import { citizenHallText } from '../../../i18n/citizen-hall.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import * as icons from '../../../ui/icons.ts';
import { Tile } from '../../../ui/Tile.tsx';
import { ToggleButton } from '../../../ui/ToggleButton.tsx';
import { OwnPicture } from '../../citizen-frame/OwnPicture.tsx';
import { leadOf, meIn, spelled } from '../../citizen-frame/people.ts';
import { useOwnLook } from './use-own-look.ts';

interface StageInvitationProps {
  session: CallSession;
  snapshot: Snapshot;
  hall: HallFacts;
}

/** What each button sends; nothing of it is on before. */
type Answer = { yes: boolean; camera: boolean; mic: boolean };
const REFUSED: Answer = { yes: false, camera: false, mic: false };
const BY_VOICE: Answer = { yes: true, camera: false, mic: true };

/**
 * Before hundreds one comes by one's own yes: who gives the floor, how many will look, by which name, and oneself as the
 * others will see it (ux `call-webinar-invite`). The first focus is on the words.
 */
export function StageInvitation({ session, snapshot, hall }: StageInvitationProps) {
  const t = useText(citizenHallText).stage;
  const [wish, setWish] = useState({ camera: true, mic: true });
  const [state, setState] = useState<'idle' | 'yes' | 'voice' | 'no' | 'failed'>('idle');
  const own = useOwnLook(session.store.getState().own.camera.deviceId);
  const hasVideo = snapshot.mode === 'video';
  const me = meIn(snapshot);
  const name = me?.shownAs ?? '';
  const lead = leadOf(snapshot)?.shownAs;
  const seers = hall.listening + snapshot.participants.filter(isIn).length - 1;
  const answer = async (button: 'yes' | 'voice' | 'no', sent: Answer) => {
    setState(button);
    // The camera is free for the call before it is asked for.
    own.close();
    const { ok } = await hallOf(session).answerFloor(sent);
    setState(ok ? 'idle' : 'failed');
  };
  return (
    <Dialog isOpen look="wide" title={lead ? t.title(lead) : t.titleNobody}>
      <div className="to-stage">
        {hasVideo && (
          <div className="to-stage-own">
            <Tile
              name={name}
              initialsFrom={spelled(me?.initials ?? '')}
              state={own.look.kind === 'seen' ? 'live' : 'off'}
            >
              {own.look.kind === 'seen' && <OwnPicture stream={own.look.stream} label={t.onlyYou} />}
            </Tile>
            <div className="to-stage-wish">
              <ToggleButton
                size="sm"
                label={t.mic}
                isOn={wish.mic}
                on={{ words: t.heard, icon: icons.mic }}
                off={{ words: t.notHeard, icon: icons.micOff }}
                onChange={mic => setWish(before => ({ ...before, mic }))}
              />
              <ToggleButton
                size="sm"
                label={t.camera}
                isOn={wish.camera}
                on={{ words: t.seen, icon: icons.video }}
                off={{ words: t.notSeen, icon: icons.videoOff }}
                onChange={camera => {
                  setWish(before => ({ ...before, camera }));
                  if (!camera) own.close();
                }}
              />
            </div>
            <Look look={own.look.kind} mayLook={wish.camera} onLook={() => void own.open()} />
          </div>
        )}
        <div className="to-stage-words">
          {/* Read first; and a key that was meant for a question sends nobody on the stage. */}
          <p tabIndex={-1} data-autofocus>
            {hasVideo ? t.seenBy(seers) : t.heardBy(seers)} {hasVideo ? t.name(name) : t.nameHeard(name)}
          </p>
          <div className="stack">
            {state === 'failed' && <p role="alert">{t.failed}</p>}
            <Button
              variant="primary"
              size="lg"
              block
              busy={state === 'yes'}
              busyLabel={t.going}
              onClick={() => void answer('yes', hasVideo ? { yes: true, ...wish } : BY_VOICE)}
            >
              {hasVideo ? t.go : t.speak}
            </Button>
            {hasVideo && (
              <Button
                block
                icon={icons.mic}
                busy={state === 'voice'}
                busyLabel={t.going}
                onClick={() => void answer('voice', BY_VOICE)}
              >
                {t.voice}
              </Button>
            )}
            <Button
              variant="ghost"
              block
              busy={state === 'no'}
              busyLabel={t.no}
              onClick={() => void answer('no', REFUSED)}
            >
              {t.no}
            </Button>
          </div>
        </div>
      </div>
    </Dialog>
  );
}

interface LookProps {
  look: 'closed' | 'opening' | 'failed' | 'seen';
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
