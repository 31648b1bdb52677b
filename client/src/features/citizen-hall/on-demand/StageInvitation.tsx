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
import { leadOf, meIn } from '../../citizen-frame/people.ts';
import { OwnBeforeStage } from './OwnBeforeStage.tsx';
import { useOwnLook } from './use-own-look.ts';

interface StageInvitationProps {
  session: CallSession;
  snapshot: Snapshot;
  hall: HallFacts;
}

/** What each button sends; nothing of it is on before. */
type Answer = { yes: boolean; camera: boolean; mic: boolean };
type Pressed = 'yes' | 'voice' | 'no';
const REFUSED: Answer = { yes: false, camera: false, mic: false };
const BY_VOICE: Answer = { yes: true, camera: false, mic: true };

/**
 * Before hundreds one comes by one's own yes: who gives the floor, how many will look, by which name, and oneself as the
 * others will see it (ux `call-webinar-invite`). The first focus is on the words.
 */
export function StageInvitation({ session, snapshot, hall }: StageInvitationProps) {
  const t = useText(citizenHallText).stage;
  const [wish, setWish] = useState({ camera: true, mic: true });
  const [state, setState] = useState<Pressed | 'idle' | 'failed'>('idle');
  const own = useOwnLook(session.store.getState().own.camera.deviceId);
  const hasVideo = snapshot.mode === 'video';
  const name = meIn(snapshot)?.shownAs ?? '';
  const lead = leadOf(snapshot)?.shownAs;
  // Oneself is among both: whoever is called up still listens.
  const seers = hall.listening + snapshot.participants.filter(isIn).length - 2;
  const answer = async (button: Pressed, sent: Answer) => {
    setState(button);
    // The camera is free for the call before it is asked for.
    own.close();
    const { ok } = await hallOf(session).answerFloor(sent);
    setState(ok ? 'idle' : 'failed');
  };
  return (
    <Dialog isOpen look="wide" title={lead ? t.title(lead) : t.titleNobody}>
      <div className="to-stage">
        {hasVideo && <OwnBeforeStage snapshot={snapshot} own={own} wish={wish} onWish={setWish} />}
        <div className="to-stage-words">
          {/* Read first; and a key that was meant for a question sends nobody on the stage. */}
          <p tabIndex={-1} data-autofocus>
            {hasVideo ? t.seenBy(seers) : t.heardBy(seers)} {hasVideo ? t.name(name) : t.nameHeard(name)}
          </p>
          <Answers state={state} hasVideo={hasVideo} wish={wish} onAnswer={answer} />
        </div>
      </div>
    </Dialog>
  );
}

interface AnswersProps {
  state: Pressed | 'idle' | 'failed';
  hasVideo: boolean;
  wish: { camera: boolean; mic: boolean };
  onAnswer: (button: Pressed, sent: Answer) => Promise<void>;
}

function Answers({ state, hasVideo, wish, onAnswer }: AnswersProps) {
  const t = useText(citizenHallText).stage;
  return (
    <div className="stack">
      {state === 'failed' && <p role="alert">{t.failed}</p>}
      <Button
        variant="primary"
        size="lg"
        block
        busy={state === 'yes'}
        busyLabel={t.going}
        onClick={() => void onAnswer('yes', hasVideo ? { yes: true, ...wish } : BY_VOICE)}
      >
        {hasVideo ? t.go : t.speak}
      </Button>
      {hasVideo && (
        <Button
          block
          icon={icons.mic}
          busy={state === 'voice'}
          busyLabel={t.going}
          onClick={() => void onAnswer('voice', BY_VOICE)}
        >
          {t.voice}
        </Button>
      )}
      <Button variant="ghost" block busy={state === 'no'} busyLabel={t.no} onClick={() => void onAnswer('no', REFUSED)}>
        {t.no}
      </Button>
    </div>
  );
}
