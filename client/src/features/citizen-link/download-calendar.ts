import type { Visit } from '../citizen-frame/visit.ts';
import { calendarFile } from './calendar-file.ts';

/** Made in the browser: no address with the meeting in it stays in anybody's log. */
export function downloadCalendar(visit: Visit, title: string, fileName: string): void {
  const { startsAt, minutes, institution, invitationId } = visit;
  const text = calendarFile({ uid: invitationId, startsAt, minutes, title, phone: institution.phone });
  const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
