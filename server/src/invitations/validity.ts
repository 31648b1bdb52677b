import type { Appointment } from '../appointments/model.ts';
import type { Invitation } from './model.ts';

/** After the meeting the link still opens its page: questionnaire, next date, withdrawal of consent (model §6). */
const DAYS_AFTER = 30;

/** A meeting may begin late and last longer than planned. */
const GUEST_HOURS_AFTER = 4;

/** Computed, not stored: moving the appointment moves it. A guest's link is for the meeting alone. */
export function validUntil({ endsAt }: Pick<Appointment, 'endsAt'>, { role }: Pick<Invitation, 'role'>): Date {
  const hours = role === 'citizen' ? DAYS_AFTER * 24 : GUEST_HOURS_AFTER;
  return new Date(endsAt.getTime() + hours * 3_600_000);
}
