import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { hallOf } from '../../call/hall/on-demand/hall-commands.ts';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffHallText } from '../../i18n/staff-hall.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';
import { OutcomeFailure } from '../staff-room/OutcomeFailure.tsx';
import { useCommand } from '../staff-room/use-command.ts';

/** While it lasts: what the silence does, and the way out of it where the eye is. */
export function SilenceLine({ session, snapshot }: { session: CallSession; snapshot: Snapshot }) {
  const t = useText(staffHallText).silence;
  const { busy, outcome, run } = useCommand();
  if (!snapshot.hall?.silence) return null;
  return (
    <section className="hl-strip" aria-label={t[snapshot.hall.form]}>
      <Icon of={icons.micOff} />
      <span className="grow">
        {t.on[snapshot.hall.form]}
        <OutcomeFailure outcome={outcome} />
      </span>
      <Button size="sm" busy={busy} onClick={() => void run(() => hallOf(session).setSilence(false))}>
        {t.end}
      </Button>
    </section>
  );
}
