import { useParams } from 'react-router';
import { useText } from '../../i18n/catalog.ts';
import { staffCertificatesText } from '../../i18n/staff-certificates.ts';
import * as icons from '../../ui/icons.ts';
import { Empty } from '../../ui/States.tsx';
import { QueryState } from '../staff-app/QueryState.tsx';
import { useAttendance } from '../staff-groups/use-attendance.ts';
import { CertificatePaper } from './CertificatePaper.tsx';
import { certifiedOf, type WhyNoCertificate, whyNoCertificate } from './certificate-facts.ts';
import { PrintFrame } from './PrintFrame.tsx';

/** A sheet for each who has been at enough of the meetings (D25). */
export function PrintCertificatesPage() {
  const t = useText(staffCertificatesText);
  const { id = '' } = useParams();
  const query = useAttendance(id);
  const { data } = query;
  const certificate = data?.certificate;
  const why = data ? whyNoCertificate(data) : null;
  const certified = data && !why ? certifiedOf(data) : [];
  const about = data && [data.title, certified.length > 0 && t.about(certified.length)].filter(Boolean).join(' · ');
  return (
    <PrintFrame about={about} isReady={certified.length > 0}>
      {data && certificate && certified.length > 0 ? (
        certified.map(row => (
          <CertificatePaper key={row.enrolmentId} certificate={certificate} attendance={data} row={row} />
        ))
      ) : (
        <div className="print-gone">{why ? <NoCertificates why={why} /> : <QueryState queries={[query]} />}</div>
      )}
    </PrintFrame>
  );
}

function NoCertificates({ why }: { why: WhyNoCertificate }) {
  const t = useText(staffCertificatesText);
  switch (why.kind) {
    case 'noForm':
      return (
        <Empty icon={icons.policy} title={t.noForm}>
          {t.noFormLead}
        </Empty>
      );
    case 'notYet':
      return (
        <Empty icon={icons.calendar} title={t.notYet}>
          {t.notYetLead}
        </Empty>
      );
    case 'nobody':
      return (
        <Empty icon={icons.people} title={t.nobody}>
          {t.nobodyLead(t.meetings(why.needed))}
        </Empty>
      );
  }
}
