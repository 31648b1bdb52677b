import type { CourseMeeting, GroupView } from '@priyom/shared/api/groups';
import { addDays, localOf } from '@priyom/shared/calendar/zone';

export const GROUP_STATES = ['draft', 'open', 'full', 'live', 'running', 'held', 'noShow', 'cancelled'] as const;
export type GroupState = (typeof GROUP_STATES)[number];

type Meeting = Pick<CourseMeeting, 'status' | 'startsAt' | 'minutes'>;
type Group = Meeting & Pick<GroupView, 'publishedAt' | 'taken' | 'places'> & { meetings: readonly Meeting[] };

const isAhead = ({ status }: Meeting): boolean => status === 'booked' || status === 'inSession';

/** In one word for people: the meeting's own state, and before it whether anybody may enrol. A course is all its meetings. */
export function stateOf(group: Group): GroupState {
  const { publishedAt, taken, places } = group;
  const meetings = meetingsOf(group);
  if (meetings.some(({ status }) => status === 'inSession')) return 'live';
  const opening = openingOf(group);
  if (!meetings.some(isAhead)) return endOf(meetings);
  if (opening.status !== 'booked') return 'running';
  if (publishedAt === null) return 'draft';
  return taken >= places ? 'full' : 'open';
}

/** What became of it: one held meeting makes it held. */
function endOf(meetings: readonly Meeting[]): 'held' | 'noShow' | 'cancelled' {
  const became = (wanted: Meeting['status']) => meetings.some(({ status }) => status === wanted);
  if (became('held')) return 'held';
  return became('noShow') ? 'noShow' : 'cancelled';
}

/** Nothing more comes of it: over, cancelled, or its time has passed; of a course with its last meeting. */
export function isOver(group: Group, now: Date): boolean {
  return meetingsOf(group).every(meeting => isPast(meeting, now));
}

export function isPast({ status, startsAt, minutes }: Meeting, now: Date): boolean {
  if (status === 'inSession') return false;
  return status !== 'booked' || Date.parse(startsAt) + minutes * 60_000 <= now.getTime();
}

/** One enrols until the first meeting that was not cancelled is over (ADR 18). */
export function takesPeople(group: Group, now: Date): boolean {
  const opening = openingOf(group);
  return opening.status === 'booked' && !isPast(opening, now);
}

/** Whoever has a place may give it back until the last meeting. */
export function canBeLeft(group: Group, now: Date): boolean {
  return nextOf(group, now)?.status === 'booked';
}

/** The one to come next, or that goes on; of a group that is no course, itself. undefined: all are over. */
export function nextOf<G extends Group>(group: G, now: Date): G['meetings'][number] | G | undefined {
  const meetings: readonly (G['meetings'][number] | G)[] = group.meetings.length > 0 ? group.meetings : [group];
  return meetings.find(meeting => !isPast(meeting, now));
}

/** The nearest to come first; of those behind us the last first. */
export function sorted<G extends Group>(groups: readonly G[], now: Date): { coming: G[]; past: G[] } {
  const startOf = (group: G) => (nextOf(group, now) ?? meetingsOf(group).at(-1) ?? group).startsAt;
  const byStart = [...groups].sort((one, other) => startOf(one).localeCompare(startOf(other)));
  return {
    coming: byStart.filter(group => !isOver(group, now)),
    past: byStart.filter(group => isOver(group, now)).reverse(),
  };
}

/** One alone is no group; of more places a quarter is few. */
const isThin = ({ taken, places }: Group): boolean => taken < places && (taken <= 1 || taken * 4 <= places);

/** «Отменить или ждать?»: asked the day before and on the day itself, as long as it has not begun. */
export function lacksPeople(group: Group, now: Date, zone: string): boolean {
  const { startsAt } = openingOf(group);
  if (stateOf(group) !== 'open' || !isThin(group) || Date.parse(startsAt) <= now.getTime()) return false;
  const today = localOf(now, zone).date;
  return localOf(new Date(startsAt), zone).date <= addDays(today, 1);
}

const meetingsOf = (group: Group): readonly Meeting[] => (group.meetings.length > 0 ? group.meetings : [group]);

const openingOf = (group: Group): Meeting => meetingsOf(group).find(({ status }) => status !== 'cancelled') ?? group;

/** When a course meets, without what was cancelled, in the order of time; empty: no course. */
export const courseDays = ({ meetings }: Pick<Group, 'meetings'>): string[] =>
  meetings.filter(({ status }) => status !== 'cancelled').map(({ startsAt }) => startsAt);
