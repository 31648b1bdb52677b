import type { GroupView } from '@priyom/shared/api/groups';
import { useText } from '../../i18n/catalog.ts';
import type { When } from '../../i18n/format.ts';
import { useDay } from '../../i18n/format-day.ts';
import { staffCoursesText } from '../../i18n/staff-courses.ts';
import { useNow } from '../staff-app/use-now.ts';
import { nextOf } from './group-state.ts';

/** «8 встреч, с 3 декабря по 28 января»; days in the order of time. */
export function useCourseSum(): (days: readonly When[]) => string {
  const t = useText(staffCoursesText);
  const day = useDay();
  return days => {
    const [first, last] = [days[0], days.at(-1)];
    return first === undefined || last === undefined ? '' : t.sum(days.length, day(first), day(last));
  };
}

/** «курс, 8 встреч, следующая 3 декабря»; empty for one meeting. */
export function useCourseIs(): (group: GroupView) => string {
  const t = useText(staffCoursesText);
  const day = useDay();
  const now = useNow();
  return group => {
    const count = group.meetings.length;
    if (count === 0) return '';
    const next = nextOf(group, now);
    return next ? t.inList(count, day(next.startsAt)) : t.inListOver(count);
  };
}
