import { useText } from '../../i18n/catalog.ts';
import { staffCoursesText } from '../../i18n/staff-courses.ts';
import { LiveRegion } from '../../ui/LiveRegion.tsx';
import { type CourseDraft, daysOf } from './course-draft.ts';
import { useCourseSum } from './use-course-words.ts';

/** Of a course that is being announced: how many meetings, from when till when; said aloud whenever it changes. */
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
