import type { EnrolmentView } from '@priyom/shared/api/groups';
import type { CalendarEvent } from '../citizen-link/calendar-file.ts';

/** Others look into a calendar too: neither the topic nor a link stands in it (ux §1.9). */
export function placeEvent({ group, institution }: EnrolmentView, title: string): CalendarEvent {
  const { id: uid, startsAt, minutes } = group;
  return { uid, startsAt, minutes, title, phone: institution.phone };
}
