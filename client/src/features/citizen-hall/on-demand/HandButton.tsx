import { isOfHall } from '@priyom/shared/domain/hall/rules';
import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import type { Ref } from 'react';
import { hallOf } from '../../../call/hall/on-demand/hall-commands.ts';
import { partOf } from '../../../call/hall/own-part.ts';
import type { CallSession } from '../../../call/session.ts';
import type { Outcome } from '../../../call/signaling/outbox.ts';
import { useText } from '../../../i18n/catalog.ts';
import { citizenHallText } from '../../../i18n/citizen-hall.ts';
import * as icons from '../../../ui/icons.ts';
import { StageButton } from '../../../ui/StageButton.tsx';
import { showToast } from '../../../ui/toasts.ts';
import { BigButton } from '../../citizen-call/BigControls.tsx';

interface HandButtonProps {
  session: CallSession;
  snapshot: Snapshot;
  buttonRef?: Ref<HTMLButtonElement>;
  /** At the largest text on a phone. */
  isBig?: boolean;
}

/** Asks for the floor and takes that back; whoever has the floor gives it back by the same button. */
export function HandButton({ session, snapshot, buttonRef, isBig }: HandButtonProps) {
  const { hand: t, floor, stage } = useText(citizenHallText);
  const part = partOf(snapshot);
  // Those who lead have no need of it, nor has whose words or hands are read by others.
  if (!isOfHall(snapshot.me.role)) return null;
  const isUp = part?.hand != null;
  const hasFloor = part?.floor === 'has';
  const back = snapshot.hall?.form === 'webinar' ? stage.goBack : floor.giveBack;
  const words = hasFloor ? back : isUp ? t.raised : t.raise;
  const tell = (outcome: Outcome) => {
    if (!outcome.ok) showToast({ text: t.failed });
  };
  const press = async () => tell(await (hasFloor ? hallOf(session).returnFloor() : hallOf(session).raiseHand(!isUp)));
  if (isBig) {
    return (
      <BigButton
        ref={buttonRef}
        icon={icons.hand}
        {...(isUp && { look: 'up' })}
        {...(!hasFloor && { pressed: isUp })}
        onClick={() => void press()}
      >
        {words}
      </BigButton>
    );
  }
  const place = part?.hand?.place ?? 0;
  return (
    <StageButton
      ref={buttonRef}
      icon={hasFloor ? icons.undo : icons.hand}
      words={words}
      isUp={hasFloor ? undefined : isUp}
      badge={place}
      badgeWords={t.turn(place)}
      onClick={() => void press()}
    />
  );
}
