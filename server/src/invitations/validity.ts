import type { Appointment } from '../appointments/model.ts';

/** After the meeting the link still opens its page: questionnaire, next date, withdrawal of consent (model §6). */
const DAYS_AFTER = 30;

/** Computed, not stored: moving the appointment moves it. */
export function validUntil({ endsAt }: Pick<Appointment, 'endsAt'>): Date {
  return new Date(endsAt.getTime() + DAYS_AFTER * 86_400_000);
}
