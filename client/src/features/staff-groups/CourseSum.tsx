import { useText } from '../../i18n/catalog.ts';
import { useFormat, type When } from '../../i18n/format.ts';
import { staffCoursesText } from '../../i18n/staff-courses.ts';
import { LiveRegion } from '../../ui/LiveRegion.tsx';
import { type CourseDraft, daysOf } from './course-draft.ts';

/** «8 встреч, с 3 декабря по 28 января»; days in the order of time. */
export function useCourseSum(): (days: readonly When[]) => string {
  const t = useText(staffCoursesText);
  const format = useFormat();
  return days => {
    const [first, last] = [days[0], days.at(-1)];
    return first === undefined || last === undefined ? '' : t.sum(days.length, format.day(first), format.day(last));
  };
}

/** Of a course that is being announced; said aloud whenever it changes. */
export function CourseSum({ draft }: { draft: CourseDraft }) {
  const t = useText(staffCoursesText);
  const sum = useCourseSum();
  const days = daysOf(draft);
  return (
    <LiveRegion className="book-sum">
      {days ? <b>{sum(days)}</b> : <span>{t.form.sumWait}</span>}
      <span>{t.once}</span>
    </LiveRegion>
  );
}
