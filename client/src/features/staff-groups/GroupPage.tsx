import type { GroupView, GroupPage as Loaded } from '@priyom/shared/api/groups';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffAppointmentText } from '../../i18n/staff-appointment.ts';
import { staffGroupsText } from '../../i18n/staff-groups.ts';
import { DataAsOf } from '../../ui/States.tsx';
import { PageBody, PageHead } from '../../ui/staff/Page.tsx';
import { BASE } from '../staff-app/navigation.ts';
import { QueryState } from '../staff-app/QueryState.tsx';
import { useNow } from '../staff-app/use-now.ts';
import { CourseMeetings } from './CourseMeetings.tsx';
import { type Decision, Decisions, GroupActions } from './GroupActions.tsx';
import { GroupAside } from './GroupAside.tsx';
import { nextOf, stateOf } from './group-state.ts';
import { Notice } from './Notice.tsx';
import { People } from './People.tsx';
import { StateChip } from './StateChip.tsx';
import { ThinLine } from './ThinLine.tsx';
import { useCourseIs } from './use-course-words.ts';
import { useGroup } from './use-groups.ts';
import './groups.css';

/** One announced group: what is said of it, who comes, and every decision about it (D9). */
export function GroupPage() {
  const t = useText(staffGroupsText);
  const { id = '' } = useParams();
  const query = useGroup(id);
  if (query.data) return <Whole page={query.data} staleAt={query.isError ? query.dataUpdatedAt : null} />;
  return (
    <>
      <PageHead title={t.announcement.kick} crumbs={[{ label: t.title, href: `${BASE}/groups` }]} />
      <PageBody>
        <QueryState queries={[query]} lines={[46, 100, 82, 60]} />
      </PageBody>
    </>
  );
}

function Whole({ page, staleAt }: { page: Loaded; staleAt: number | null }) {
  const t = useText(staffGroupsText);
  const { group } = page;
  const [notice, setNotice] = useState('');
  const [open, setOpen] = useState<Decision | null>(null);
  return (
    <>
      <PageHead
        title={group.title}
        crumbs={[{ label: t.title, href: `${BASE}/groups` }]}
        sub={useSub(group)}
        marks={
          <>
            <StateChip state={stateOf(group)} />
            {staleAt !== null && <DataAsOf at={staleAt} />}
          </>
        }
        actions={<GroupActions group={group} decide={setOpen} />}
      />
      <PageBody
        className="gr-body"
        aside={<GroupAside group={group} tell={setNotice} onChange={() => setOpen('change')} />}
      >
        <div className="gr-page">
          {notice && <Notice key={notice}>{notice}</Notice>}
          <ThinLine
            group={group}
            zone={page.zone}
            onWait={() => setNotice(t.page.waiting)}
            onCancel={() => setOpen('cancel')}
          />
          {group.meetings.length > 0 && <CourseMeetings group={group} tell={setNotice} />}
          <People page={page} />
        </div>
      </PageBody>
      <Decisions group={group} open={open} tell={setNotice} onClose={() => setOpen(null)} />
    </>
  );
}

/** When, how and who leads; of a course its next meeting. */
function useSub(group: GroupView): string {
  const t = useText(staffGroupsText);
  const methods = useText(staffAppointmentText).method;
  const format = useFormat();
  const courseIs = useCourseIs();
  const { startsAt, minutes, specialist } = nextOf(group, useNow()) ?? group;
  const when = t.when(format.date(startsAt), format.time(startsAt));
  return [
    t.forms[group.form],
    courseIs(group),
    t.page.sub(when, format.minutes(minutes), methods[group.method]),
    t.page.leads(specialist.shortName),
  ]
    .filter(Boolean)
    .join(' · ');
}
