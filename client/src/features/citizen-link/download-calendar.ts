import { type CalendarEvent, calendarFile } from './calendar-file.ts';

/** Made in the browser: no address with the meeting in it stays in anybody's log. */
export function downloadCalendar(events: readonly CalendarEvent[], fileName: string): void {
  const address = URL.createObjectURL(new Blob([calendarFile(events)], { type: 'text/calendar;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
