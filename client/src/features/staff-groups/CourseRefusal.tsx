import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffCoursesText } from '../../i18n/staff-courses.ts';
import { Note } from '../../ui/Card.tsx';
import * as icons from '../../ui/icons.ts';
import { ApiError } from '../staff-app/api-error.ts';
import { ActionFailure } from '../staff-app/Failure.tsx';
import { clock } from '../staff-booking/clock.ts';
import { takenStarts } from '../staff-booking/nearest.ts';

/** A course is refused whole; of which of its meetings the server speaks, it does not say. */
export function CourseRefusal({ error }: { error: unknown }) {
  const t = useText(staffCoursesText).form.refused;
  const taken = useTaken(error);
  const code = error instanceof ApiError ? error.code : null;
  if (taken !== null) return <Refused title={t.taken} next={[t.takenLead, taken].filter(Boolean).join(' ')} />;
  if (code === 'IN_THE_PAST') return <Refused title={t.past} next={t.whole} />;
  if (code === 'OUTSIDE_HOURS') return <Refused title={t.outside} next={t.whole} />;
  return <ActionFailure error={error} />;
}

/** What is free near the taken time; null: that was not the refusal. */
function useTaken(error: unknown): string | null {
  const t = useText(staffCoursesText);
  const format = useFormat();
  const starts = takenStarts(error)?.map(({ date, time }) => t.at(format.date(date), clock(time)));
  if (!starts) return null;
  return starts.length > 0 ? t.form.refused.near(starts.join('; ')) : '';
}

function Refused({ title, next }: { title: string; next: string }) {
  return (
    <div role="alert">
      <Note tone="warn" icon={icons.deadline}>
        <b>{title}.</b> {next}
      </Note>
    </div>
  );
}
