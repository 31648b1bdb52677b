import type { GroupView } from '@priyom/shared/api/groups';
import { addDays, localOf } from '@priyom/shared/calendar/zone';

export const GROUP_STATES = ['draft', 'open', 'full', 'live', 'held', 'noShow', 'cancelled'] as const;
export type GroupState = (typeof GROUP_STATES)[number];

type Group = Pick<GroupView, 'status' | 'publishedAt' | 'taken' | 'places' | 'startsAt' | 'minutes'>;

/** In one word for people: the meeting's own state, and before it whether anybody may enrol. */
export function stateOf({ status, publishedAt, taken, places }: Group): GroupState {
  if (status === 'inSession') return 'live';
  if (status !== 'booked') return status;
  if (publishedAt === null) return 'draft';
  return taken >= places ? 'full' : 'open';
}

/** Nothing more comes of it: over, cancelled, or its time has passed. */
export function isOver(group: Group, now: Date): boolean {
  if (group.status === 'inSession') return false;
  return group.status !== 'booked' || Date.parse(group.startsAt) + group.minutes * 60_000 <= now.getTime();
}

/** The nearest to come first; of those behind us the last first. */
export function sorted<G extends Group>(groups: readonly G[], now: Date): { coming: G[]; past: G[] } {
  const byStart = [...groups].sort((one, other) => one.startsAt.localeCompare(other.startsAt));
  return {
    coming: byStart.filter(group => !isOver(group, now)),
    past: byStart.filter(group => isOver(group, now)).reverse(),
  };
}

/** One alone is no group; of more places a quarter is few. */
const isThin = ({ taken, places }: Group): boolean => taken < places && (taken <= 1 || taken * 4 <= places);

/** «Отменить или ждать?»: asked the day before and on the day itself, as long as it has not begun. */
export function lacksPeople(group: Group, now: Date, zone: string): boolean {
  if (stateOf(group) !== 'open' || !isThin(group) || Date.parse(group.startsAt) <= now.getTime()) return false;
  const today = localOf(now, zone).date;
  return localOf(new Date(group.startsAt), zone).date <= addDays(today, 1);
}
