import type { CourseAttendance } from '@priyom/shared/api/groups';
import type { CertificateForm } from '@priyom/shared/domain/questionnaire/schema';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffCertificatesText } from '../../i18n/staff-certificates.ts';
import { typeset } from '../../i18n/typography.ts';
import { useTodaysDate } from '../staff-today/use-today.ts';
import { type Attended, attendedBy } from './certificate-facts.ts';
import './paper.css';
import './certificate.css';

interface CertificatePaperProps {
  certificate: CertificateForm;
  attendance: Pick<CourseAttendance, 'institution' | 'title' | 'specialist' | 'meetings'>;
  row: CourseAttendance['rows'][number];
}

/** Who was at what, on which days and for how long, by verified attendance; to be signed and stamped by hand. */
export function CertificatePaper({ certificate, attendance, row }: CertificatePaperProps) {
  const t = useText(staffCertificatesText);
  const format = useFormat();
  const today = useTodaysDate();
  const { institution, title, specialist, meetings } = attendance;
  const attended = attendedBy(row, meetings);
  const lines = [
    [t.person, row.name],
    [t.event, title],
    [t.specialist, specialist],
    [t.basis, certificate.basis],
    [t.issued, format.numeric(today)],
  ] as const;
  return (
    <article className="paper portrait certificate" lang="ru">
      <p className="certificate-from">{typeset(institution)}</p>
      <h1 className="paper-title">{typeset(certificate.title)}</h1>
      <p className="paper-lines">
        {lines.map(
          ([name, text]) =>
            text && (
              <b key={name}>
                {name}: <span>{typeset(text)}</span>
              </b>
            ),
        )}
      </p>
      <AttendedTable attended={attended} />
      <div className="paper-sign">
        <span />
        <span />
        <span />
        <small>{t.position}</small>
        <small>{t.sign}</small>
        <small>{t.name}</small>
      </div>
      <p className="certificate-stamp">{t.stamp}</p>
    </article>
  );
}

function AttendedTable({ attended }: { attended: readonly Attended[] }) {
  const t = useText(staffCertificatesText);
  const format = useFormat();
  const minutes = attended.reduce((sum, each) => sum + each.minutes, 0);
  return (
    <div>
      <table className="paper-table">
        <colgroup>
          <col style={{ width: '12mm' }} />
          <col />
          <col style={{ width: '50mm' }} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t.number}</th>
            <th scope="col">{t.date}</th>
            <th scope="col">{t.minutes}</th>
          </tr>
        </thead>
        <tbody>
          {attended.map((each, index) => (
            <tr key={each.id}>
              <td className="num">{index + 1}</td>
              <td>{format.numeric(each.startsAt)}</td>
              <td className="num">{each.minutes}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="paper-notes">{t.total(t.meetings(attended.length), format.minutes(minutes, 'hours'))}</p>
    </div>
  );
}
