import type { CourseAttendance } from '@priyom/shared/api/groups';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffCoursesText } from '../../i18n/staff-courses.ts';
import { typeset } from '../../i18n/typography.ts';
import { heldOf, type Presence, presencesOf } from './attendance-facts.ts';
import '../staff-print/paper.css';

/** «03.12»: twenty-four of them stand side by side. */
const DAY_AND_MONTH = 5;

/** The same table on A4 landscape, as the other papers are printed. */
export function AttendancePaper({ attendance }: { attendance: CourseAttendance }) {
  const t = useText(staffCoursesText).attendance;
  const format = useFormat();
  const { title, specialist, meetings, rows } = attendance;
  const held = heldOf(attendance);
  const head = [
    [t.course, title],
    [t.leads, specialist],
    [t.held, t.attended(held, meetings.length)],
  ] as const;
  return (
    <article className="paper landscape" lang="ru">
      <h1 className="paper-title">{t.paper}</h1>
      <p className="paper-head">
        {head.map(([name, text]) => (
          <b key={name}>
            {name} <span>{typeset(text)}</span>
          </b>
        ))}
      </p>
      <table className="paper-table">
        <colgroup>
          <col style={{ width: '10mm' }} />
          <col style={{ width: '58mm' }} />
          {meetings.map(({ id }) => (
            <col key={id} />
          ))}
          <col style={{ width: '20mm' }} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t.number}</th>
            <th scope="col">{t.person}</th>
            {meetings.map(({ id, startsAt }) => (
              <th key={id} scope="col">
                {format.numeric(startsAt).slice(0, DAY_AND_MONTH)}
              </th>
            ))}
            <th scope="col">{t.total}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.enrolmentId}>
              <td className="num">{index + 1}</td>
              <td>{[row.name, row.hasLeft && t.left].filter(Boolean).join(', ')}</td>
              {presencesOf(row).map((presence, column) => (
                <td key={meetings[column]?.id} className="num">
                  <Cell presence={presence} />
                </td>
              ))}
              <td className="num">{t.attended(row.attended, held)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="paper-notes">{t.legend}</p>
    </article>
  );
}

function Cell({ presence }: { presence: Presence }) {
  const t = useText(staffCoursesText).attendance;
  if (presence.kind === 'minutes') return presence.minutes;
  return presence.kind === 'absent' ? t.absentShort : t.none;
}
