import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffRoomText } from '../../i18n/staff-room.ts';
import { classes } from '../../ui/classes.ts';
import { Ribbon } from '../../ui/Ribbon.tsx';
import { ribbonState, type SessionTimes } from '../../ui/ribbon-state.ts';
import type { Plan } from '../call-stage/plan.ts';

/** The booked length in words, the cap as the ribbon and its end beside them (D17): amber once it lasts longer. */
export function PlanClock({ plan, times, now }: { plan: Plan; times: SessionTimes; now: number }) {
  const t = useText(staffRoomText).time;
  const format = useFormat();
  const { progress, notches } = ribbonState(times, now);
  const isOver = plan.leftMs === 0;
  const planned = (plan.plannedEndAt - times.startedAt) / (plan.endsAt - times.startedAt);
  return (
    <div className={classes('clock', isOver && 'warn')} role="timer" aria-live="off">
      <span>
        <b className="t">{isOver ? t.overPlan : t.planned(Math.ceil(plan.leftMs / 60_000))}</b>
        <span>{t.limit(format.time(plan.endsAt))}</span>
      </span>
      <Ribbon progress={progress} notches={[planned, ...notches]} tone={isOver ? 'warn' : 'calm'} />
    </div>
  );
}
