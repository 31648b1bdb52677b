import type { HallFacts } from '@priyom/shared/signaling/hall';
import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import type { Ref } from 'react';
import { amIListening } from '../../../call/hall/own-part.ts';
import type { CallSession } from '../../../call/session.ts';
import { useText } from '../../../i18n/catalog.ts';
import { citizenCallText } from '../../../i18n/citizen-call.ts';
import { citizenHallText } from '../../../i18n/citizen-hall.ts';
import { classes } from '../../../ui/classes.ts';
import { HangUp } from '../../../ui/HangUp.tsx';
import * as hallIcons from '../../../ui/hall-icons.ts';
import * as icons from '../../../ui/icons.ts';
import { StageButton } from '../../../ui/StageButton.tsx';
import type { Width } from '../../call-stage/use-width.ts';
import { DeviceButtons, type Panel, WriteButton } from '../../citizen-call/Controls.tsx';
import { useCall } from '../../citizen-frame/use-call.ts';
import { HandButton } from './HandButton.tsx';
import { ReactionButtons } from './ReactionButtons.tsx';
import { useOwnSilence } from './use-own-silence.ts';

export interface HallControlsProps {
  session: CallSession;
  snapshot: Snapshot;
  hall: HallFacts;
  panel: Panel;
  onOpen: (panel: Panel) => void;
  width: Width;
  firstRef: Ref<HTMLButtonElement>;
}

/** Who only listens has nothing that could be switched on: a hand, larger, more, out (ux `call-webinar-attendee`). */
export function HallControls(props: HallControlsProps) {
  const { session, snapshot, width, firstRef, onOpen } = props;
  const t = useText(citizenCallText).controls;
  const hall = useText(citizenHallText);
  const listens = amIListening(snapshot);
  const silence = useOwnSilence(snapshot);
  return (
    <nav className={classes('cc', 'hall-cc', listens && 'listens')} aria-label={t.label} data-region="controls">
      <div className="cc-mid">
        {!listens && <DeviceButtons session={session} firstRef={firstRef} silence={silence} />}
        <HandButton session={session} snapshot={snapshot} {...(listens && { buttonRef: firstRef })} />
      </div>
      <SideButtons {...props} listens={listens} />
      <div className="cc-end">
        <StageButton icon={HangUp} words={hall.controls.exit} end onClick={() => onOpen('end')} />
      </div>
      {width === 'wide' && (
        <div className="ladder-row">
          <ReactionButtons session={session} />
        </div>
      )}
    </nav>
  );
}

function SideButtons({ session, hall, panel, onOpen, width, listens }: HallControlsProps & { listens: boolean }) {
  const t = useText(citizenCallText);
  const { controls } = useText(citizenHallText);
  const unread = useCall(session, state => state.chat.unread);
  const isNarrow = width === 'narrow';
  const toggle = (wanted: Panel) => () => onOpen(panel === wanted ? 'none' : wanted);
  return (
    <div className="cc-side">
      {!isNarrow && hall.form === 'group' && (
        <StageButton icon={icons.people} words={controls.who} onClick={() => onOpen('people')} />
      )}
      {!isNarrow && hall.form === 'webinar' && !listens && (
        <StageButton
          icon={hallIcons.questions}
          words={controls.questions}
          isOpen={panel === 'questions'}
          onClick={toggle('questions')}
        />
      )}
      {!isNarrow && <WriteButton session={session} isOpen={panel === 'chat'} onOpen={onOpen} />}
      {(listens || width === 'wide') && (
        <StageButton icon={icons.larger} words={t.controls.larger} onClick={() => onOpen('appearance')} />
      )}
      <StageButton
        icon={icons.more}
        words={t.controls.more}
        badge={isNarrow ? unread : 0}
        badgeWords={t.chat.unread(unread)}
        onClick={() => onOpen('more')}
      />
    </div>
  );
}
