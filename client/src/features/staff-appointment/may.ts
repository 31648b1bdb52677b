import type { Me } from '@priyom/shared/api/auth';
import { APPOINTMENT_TABLE, type AppointmentEvent } from '@priyom/shared/domain/appointment/table';
import { type Right, reachOf } from '@priyom/shared/domain/staff/rights';
import { nextStatus } from '@priyom/shared/state-machine';
import type { Appointment } from './use-card.ts';

/** Whether the server's own table lets this happen to the meeting now. */
export function isPossible({ status }: Pick<Appointment, 'status'>, event: AppointmentEvent): boolean {
  return nextStatus(APPOINTMENT_TABLE, status, event) !== null;
}

interface Led {
  specialist: { staffId: string };
}

/** Whether the role has the right for this meeting: one's own, or any that the card could be opened for. */
export function isAllowed(me: Me, right: Right, { specialist }: Led): boolean {
  const reach = reachOf(me.roles, right);
  return reach === 'own' ? specialist.staffId === me.staffId : reach !== null;
}

/** Whose room it is: they lead it, or are asked into a talk of colleagues. */
export function isComing(me: Me, appointment: Appointment): boolean {
  const isAsked = appointment.colleagues.some(({ staffId }) => staffId === me.staffId);
  return isAsked || isAllowed(me, 'consultation.lead', appointment);
}
