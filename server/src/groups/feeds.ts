import type { PublicGroup, PublicGroups } from '@priyom/shared/api/groups';
import { FEED_WORDS, whenText } from '@priyom/shared/domain/group/feed-words';
import { Feed } from 'feed';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

type Address = (path: string) => string;

const MINUTE_MS = 60_000;

/** RSS 2.0: what is published, the nearest first. */
export function rssOf({ institution, groups }: PublicGroups, address: Address): string {
  const page = address(`/i/${institution.slug}`);
  const feed = new Feed({
    id: page,
    link: page,
    title: FEED_WORDS.title(institution.name),
    description: FEED_WORDS.about,
    language: 'ru',
    copyright: institution.name,
    feedLinks: { rss: address(`/i/${institution.slug}/groups.rss`) },
  });
  for (const group of groups) {
    const when = whenText(new Date(group.startsAt), group.zone);
    feed.addItem({
      id: address(`/g/${group.id}`),
      link: address(`/g/${group.id}`),
      title: `${group.title}, ${when}`,
      description: [
        group.forWhom,
        group.about,
        when,
        FEED_WORDS.leads(group.specialist.name, group.specialist.position),
      ]
        .filter(Boolean)
        .join('\n'),
      date: new Date(group.publishedAt),
    });
  }
  return feed.rss2();
}

/** RFC 5545: to be subscribed to. Times are instants, so every calendar shows its own zone's. */
export function calendarOf({ institution, groups }: PublicGroups, address: Address): string {
  const calendar = ical({
    name: FEED_WORDS.title(institution.name),
    prodId: { company: 'priyom', product: 'groups', language: 'RU' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 60 * 60,
  });
  for (const group of groups) {
    for (const [index, { startsAt, minutes }] of meetingsToCome(group).entries()) {
      const start = new Date(startsAt);
      calendar.createEvent({
        id: index === 0 ? group.id : `${group.id}-${index + 1}`,
        start,
        end: new Date(start.getTime() + minutes * MINUTE_MS),
        stamp: new Date(group.publishedAt),
        summary: group.title,
        description: [group.forWhom, group.about].filter(Boolean).join('\n'),
        url: address(`/g/${group.id}`),
        status: ICalEventStatus.CONFIRMED,
      });
    }
  }
  return calendar.toString();
}

/** Of a course each, so that a calendar has every evening. */
function meetingsToCome({ meetings, startsAt, minutes }: PublicGroup): Pick<PublicGroup, 'startsAt' | 'minutes'>[] {
  const coming = meetings.filter(({ state }) => state === 'coming');
  return coming.length > 0 ? coming : [{ startsAt, minutes }];
}
