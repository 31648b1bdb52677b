import type { HallFacts } from '@priyom/shared/signaling/hall';
import { hallOf } from '../../call/hall/on-demand/hall-commands.ts';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffHallText } from '../../i18n/staff-hall.ts';
import { staffRoomText } from '../../i18n/staff-room.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';
import { OutcomeFailure } from '../staff-room/OutcomeFailure.tsx';
import { useCommand } from '../staff-room/use-command.ts';

interface DoorsLineProps {
  session: CallSession;
  hall: HallFacts;
  /** Before the check of the workplace nobody is let in (D11). */
  isCheckMissing: boolean;
}

/** Nobody calls three hundred people in one by one: the doors are open or closed, and how many stand before them. */
export function DoorsLine({ session, hall, isCheckMissing }: DoorsLineProps) {
  const t = useText(staffHallText).doors;
  const { checkMissing } = useText(staffRoomText).waiting;
  const { busy, outcome, run } = useCommand();
  const isOpen = hall.doorsOpen !== null;
  const expected = hall.expected > 0 && t.expected(hall.expected);
  const counts = [(!isOpen || hall.waiting > 0) && t.waiting(hall.waiting), expected].filter(Boolean).join(', ');
  return (
    <section className="hl-doors" aria-label={isOpen ? t.isOpen : t.closed} data-open={isOpen}>
      <Icon of={icons.enter} />
      <span className="grow">
        <b>{isOpen ? t.isOpen : t.closed}</b>
        {counts && <small>{counts}</small>}
        {!isOpen && <small>{t.openLead}</small>}
        <OutcomeFailure outcome={outcome} />
      </span>
      <Button
        size={isOpen ? 'sm' : 'md'}
        variant={isOpen ? 'secondary' : 'primary'}
        busy={busy}
        busyLabel={isOpen ? t.closing : t.opening}
        why={isCheckMissing && !isOpen ? checkMissing : undefined}
        onClick={() => void run(() => hallOf(session).setDoors(!isOpen))}
      >
        {isOpen ? t.close : t.open}
      </Button>
    </section>
  );
}
