import type { EnrolmentView } from '@priyom/shared/api/groups';
import type { CalendarEvent } from '../citizen-link/calendar-file.ts';

/** Others look into a calendar too: neither the topic nor a link stands in it (ux §1.9). Of a course what is still to come. */
export function placeEvents({ group, institution }: EnrolmentView, title: string): CalendarEvent[] {
  const { id, startsAt, minutes, meetings } = group;
  const words = { title, phone: institution.phone };
  if (meetings.length === 0) return [{ uid: id, startsAt, minutes, ...words }];
  return meetings.flatMap((meeting, index) =>
    meeting.state === 'coming'
      ? [{ uid: `${id}-${index + 1}`, startsAt: meeting.startsAt, minutes: meeting.minutes, ...words }]
      : [],
  );
}
