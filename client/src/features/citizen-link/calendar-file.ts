export interface CalendarEvent {
  /** Stable, so that a second download replaces the first entry. */
  uid: string;
  startsAt: string;
  minutes: number;
  title: string;
  /** «8 (000) 000-00-00»: whom to call is all that stands in the entry. */
  phone: string;
}

const stamp = (ms: number): string => new Date(ms).toISOString().replace(/[-:]|\.\d{3}/g, '');
const escaped = (text: string): string => text.replace(/[\\;,]/g, sign => `\\${sign}`).replace(/\n/g, '\\n');

/** RFC 5545, each event with a reminder an hour before. Neutral: neither the topic nor the link is in it (ux §1.9). */
export function calendarFile(events: readonly CalendarEvent[]): string {
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Priyom//RU'];
  return [...head, ...events.flatMap(linesOf), 'END:VCALENDAR', ''].join('\r\n');
}

function linesOf({ uid, startsAt, minutes, title, phone }: CalendarEvent): string[] {
  const start = Date.parse(startsAt);
  return [
    'BEGIN:VEVENT',
    `UID:${uid}@priyom`,
    `DTSTAMP:${stamp(start)}`,
    `DTSTART:${stamp(start)}`,
    `DTEND:${stamp(start + minutes * 60_000)}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(phone)}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-PT1H',
    `DESCRIPTION:${escaped(title)}`,
    'END:VALARM',
    'END:VEVENT',
  ];
}
