import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { useEffect, useState } from 'react';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffRoomText } from '../../i18n/staff-room.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { timesOf } from '../call-stage/plan.ts';
import { useServerNow } from '../call-stage/use-tick.ts';
import { useMe } from '../staff-app/session.ts';
import { useDay, useTodaysDate } from '../staff-today/use-today.ts';
import { nextMeeting, type Overrun, overrunOf } from './plan.ts';

/** Who books while somebody talks is rare: the day is read again now and then. */
const DAY_EVERY_MS = 5 * 60_000;

interface PlanLineProps {
  session: CallSession;
  snapshot: Snapshot;
  startedAt: string;
}

/** The booked length is over, or the next meeting is due: a soft word to the lead, once. Only the cap ends anything. */
export function PlanLine({ session, snapshot, startedAt }: PlanLineProps) {
  const t = useText(staffRoomText).time;
  const format = useFormat();
  const me = useMe();
  const day = useDay(useTodaysDate(), DAY_EVERY_MS);
  const now = useServerNow(session);
  const [seen, setSeen] = useState<Overrun | null>(null);
  const next = nextMeeting(day.data?.appointments ?? [], me.staffId, snapshot);
  const overrun = overrunOf(timesOf({ ...snapshot, startedAt }), next?.startsAt, now);
  const title = overrun && t[overrun];
  const lead = [
    next && t.nextAt(format.time(next.startsAt)),
    snapshot.endsAt && t.hardEnd(format.time(snapshot.endsAt)),
  ].filter(Boolean);
  useEffect(() => {
    if (title) announce(title, { kind: 'time' });
  }, [title]);
  if (!title || seen === overrun) return null;
  return (
    <section className="rm-wait" aria-label={title}>
      <span className="grow">
        <b>{title}</b>
        <small>{lead.join(' ')}</small>
      </span>
      <Button size="sm" onClick={() => setSeen(overrun)}>
        {t.seen}
      </Button>
    </section>
  );
}
