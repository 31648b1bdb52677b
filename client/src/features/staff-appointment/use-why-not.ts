import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffAppointmentText } from '../../i18n/staff-appointment.ts';
import { useNow } from '../staff-app/use-now.ts';
import { usePolicy } from '../staff-app/use-policy.ts';
import { isPossible } from './may.ts';
import type { Appointment } from './use-card.ts';

/** Why a meeting can't be cancelled or marked as missed now; undefined = it can be chosen now. */
export function useWhyNot(appointment: Appointment) {
  const t = useText(staffAppointmentText).actions;
  const format = useFormat();
  const now = useNow();
  const wait = usePolicy().data?.body.session.noShowAfterMinutes;
  return (event: 'missed' | 'cancel'): string | undefined => {
    const { status, startsAt } = appointment;
    if (!isPossible(appointment, event)) return status === 'booked' ? t.foreign : t.why[status];
    if (event === 'cancel' || wait === undefined) return undefined;
    const from = Date.parse(startsAt) + wait * 60_000;
    const isToday = format.date(from) === format.date(now);
    return now.getTime() < from ? t.missedFrom(isToday ? format.time(from) : format.numeric(from)) : undefined;
  };
}
