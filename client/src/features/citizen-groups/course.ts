import type { PublicGroup } from '@priyom/shared/api/groups';

type Held = Pick<PublicGroup, 'startsAt' | 'minutes'>;

/** Minutes: a meeting may go on for a little; until then its door is shown. */
const LONGER = 15;

const isComing = ({ startsAt, minutes }: Held, now: number): boolean =>
  now <= Date.parse(startsAt) + (minutes + LONGER) * 60_000;

/** The meeting to come next, or that goes on: of a course one of several, else the group itself. null: all are over. */
export function nextMeeting(group: PublicGroup, now: number): Held | null {
  const ahead = group.meetings.length > 0 ? group.meetings.filter(({ state }) => state === 'coming') : [group];
  return ahead.find(meeting => isComing(meeting, now)) ?? null;
}

/** Nothing of it takes place; of a course that one of its meetings does not is no more than that. */
export const isCancelled = ({ meetings, state }: PublicGroup): boolean =>
  meetings.length > 0 ? meetings.every(meeting => meeting.state === 'cancelled') : state === 'cancelled';

/** A course with the time of its next meeting; anything else as it is. */
export function atNext(group: PublicGroup, now: number): PublicGroup {
  const next = group.meetings.length > 0 && nextMeeting(group, now);
  return next ? { ...group, startsAt: next.startsAt, minutes: next.minutes } : group;
}

/**
 * The same for who has a place in it, or waits for one: closed while the next meeting goes on, and not because nobody
 * enrols any more since the first one.
 */
export function ofPlace(group: PublicGroup, now: number): PublicGroup {
  const next = atNext(group, now);
  if (next === group) return group;
  if (Date.parse(next.startsAt) <= now) return { ...next, state: 'closed' };
  return { ...next, state: group.free > 0 && group.waiting === 0 ? 'open' : 'full' };
}
