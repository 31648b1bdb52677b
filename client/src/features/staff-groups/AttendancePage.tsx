import { useParams } from 'react-router';
import { useText } from '../../i18n/catalog.ts';
import { staffCoursesText } from '../../i18n/staff-courses.ts';
import { staffGroupsText } from '../../i18n/staff-groups.ts';
import { LinkButton } from '../../ui/Button.tsx';
import * as icons from '../../ui/icons.ts';
import { DataAsOf, Empty } from '../../ui/States.tsx';
import { PageBody, PageHead } from '../../ui/staff/Page.tsx';
import { BASE } from '../staff-app/navigation.ts';
import { QueryState } from '../staff-app/QueryState.tsx';
import { CertificatesLink } from '../staff-print/CertificatesLink.tsx';
import { AttendanceTable } from './AttendanceTable.tsx';
import { heldOf, lackOf } from './attendance-facts.ts';
import { useAttendance } from './use-attendance.ts';
import './groups.css';

/** Who was how long at which meeting of a course (D25). */
export function AttendancePage() {
  const groups = useText(staffGroupsText);
  const t = useText(staffCoursesText).attendance;
  const { id = '' } = useParams();
  const query = useAttendance(id);
  const { data } = query;
  const crumbs = [{ label: groups.title, href: `${BASE}/groups` }];
  if (!data) {
    return (
      <>
        <PageHead title={t.title} crumbs={crumbs} />
        <PageBody>
          <QueryState queries={[query]} lines={[46, 100, 100, 82]} />
        </PageBody>
      </>
    );
  }
  const lack = lackOf(data);
  return (
    <>
      <PageHead
        title={t.title}
        crumbs={[...crumbs, { label: data.title, href: `${BASE}/groups/${id}` }]}
        sub={lack !== 'noCourse' && t.sub(heldOf(data), data.meetings.length)}
        marks={query.isError && <DataAsOf at={query.dataUpdatedAt} />}
        actions={
          lack === null && (
            <>
              <CertificatesLink groupId={id} attendance={data} />
              <LinkButton icon={icons.print} href={`${BASE}/print/group/${id}/attendance`}>
                {t.print}
              </LinkButton>
            </>
          )
        }
      />
      <PageBody>{lack === null ? <AttendanceTable attendance={data} /> : <NoAttendance why={lack} />}</PageBody>
    </>
  );
}

export function NoAttendance({ why }: { why: NonNullable<ReturnType<typeof lackOf>> }) {
  const t = useText(staffCoursesText).attendance;
  const [title, lead] = {
    noCourse: [t.noCourse, t.noCourseLead],
    notYet: [t.notYet, t.notYetLead],
    nobody: [t.nobody, t.nobodyLead],
  }[why];
  return (
    <Empty icon={icons.people} title={title ?? ''}>
      {lead}
    </Empty>
  );
}
