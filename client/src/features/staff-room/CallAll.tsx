import type { ParticipantView, Snapshot } from '@priyom/shared/signaling/snapshot';
import { leadOf } from '../../call/lead-commands.ts';
import type { CallSession } from '../../call/session.ts';
import type { Outcome } from '../../call/signaling/outbox.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffRoomText } from '../../i18n/staff-room.ts';
import { Button } from '../../ui/Button.tsx';
import * as icons from '../../ui/icons.ts';
import { OutcomeFailure } from './OutcomeFailure.tsx';
import { useCommand } from './use-command.ts';

interface CallAllProps {
  session: CallSession;
  snapshot: Snapshot;
  /** Who waits and is not called. */
  people: readonly ParticipantView[];
}

/** Of a group several wait at once: all of them by one press, or one by one below. */
export function CallAll({ session, snapshot, people }: CallAllProps) {
  const t = useText(staffRoomText).waiting;
  const { busy, outcome, run } = useCommand();
  return (
    <section className="rm-wait" aria-label={t.many(people.length)}>
      <span className="grow">
        <b>{t.many(people.length)}</b>
        <OutcomeFailure outcome={outcome} />
      </span>
      <Button
        variant="primary"
        icon={icons.people}
        busy={busy}
        busyLabel={t.callingAll}
        why={snapshot.checkMissing ? t.checkMissing : undefined}
        onClick={() => void run(() => callAll(session, people))}
      >
        {t.callAll}
      </Button>
    </section>
  );
}

/** In the order in which they came; the first refusal is told, the others wait on. */
async function callAll(session: CallSession, people: readonly ParticipantView[]): Promise<Outcome> {
  for (const { id } of people) {
    const outcome = await leadOf(session).callIn(id);
    if (!outcome.ok) return outcome;
  }
  return { ok: true };
}
