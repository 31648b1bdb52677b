import type { CourseAttendance } from '@priyom/shared/api/groups';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { useDay } from '../../i18n/format-day.ts';
import { staffCoursesText } from '../../i18n/staff-courses.ts';
import { DataTable, type TableColumn } from '../../ui/staff/DataTable.tsx';
import { heldOf, type Presence, presencesOf } from './attendance-facts.ts';

type Row = CourseAttendance['rows'][number];
type Line = Row & { id: string };

/** People by meetings: minutes, «не было», «–», and at how many of those that were held each of them was. */
export function AttendanceTable({ attendance }: { attendance: CourseAttendance }) {
  const t = useText(staffCoursesText).attendance;
  const columns = useColumns(attendance);
  return (
    <div className="gr-part">
      <p className="hint">{t.lead}</p>
      <DataTable
        label={t.title}
        columns={columns}
        rows={attendance.rows.map(row => ({ ...row, id: row.enrolmentId }))}
        empty={null}
      />
    </div>
  );
}

function useColumns(attendance: CourseAttendance): TableColumn<Line>[] {
  const t = useText(staffCoursesText).attendance;
  const day = useDay();
  const held = heldOf(attendance);
  return [
    { id: 'person', title: t.person, isRowHeader: true, cell: row => <Person row={row} /> },
    // Before the meetings: of a course of many it would be out of sight behind them.
    { id: 'total', title: t.total, cell: row => <b>{t.attendedLong(row.attended, held)}</b> },
    ...attendance.meetings.map(({ id, startsAt }, index) => ({
      id,
      title: `${index + 1}. ${day(startsAt)}`,
      cell: (row: Line) => <Present presence={presencesOf(row)[index]} />,
    })),
  ];
}

function Person({ row: { name, hasLeft } }: { row: Row }) {
  const t = useText(staffCoursesText).attendance;
  return (
    <>
      {name}
      {hasLeft && <small className="muted"> {t.left}</small>}
    </>
  );
}

function Present({ presence }: { presence: Presence | undefined }) {
  const t = useText(staffCoursesText).attendance;
  const format = useFormat();
  if (presence?.kind === 'minutes') return format.minutes(presence.minutes, 'short');
  return <span className="muted">{presence?.kind === 'absent' ? t.absent : t.none}</span>;
}
