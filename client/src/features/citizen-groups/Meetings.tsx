import type { PublicGroup } from '@priyom/shared/api/groups';
import { useText } from '../../i18n/catalog.ts';
import { citizenGroupsText } from '../../i18n/citizen-groups.ts';
import { useFormat } from '../../i18n/format.ts';

type Meeting = PublicGroup['meetings'][number];

/** All meetings of a course: one enrols once, and comes to each. */
export function Meetings({ group }: { group: PublicGroup }) {
  const t = useText(citizenGroupsText).course;
  const { meetings, specialist } = group;
  return (
    <section className="card meetings" aria-label={t.title(meetings.length)}>
      <b>{t.title(meetings.length)}</b>
      <p className="small">{t.once}</p>
      <ol>
        {meetings.map(meeting => (
          <MeetingLine key={meeting.startsAt} meeting={meeting} usual={specialist.name} />
        ))}
      </ol>
    </section>
  );
}

/** @param usual who leads the course: told only where it is somebody else */
function MeetingLine({ meeting: { startsAt, state, leads }, usual }: { meeting: Meeting; usual: string }) {
  const words = useText(citizenGroupsText);
  const format = useFormat();
  const when = words.list.at(format.date(startsAt), format.time(startsAt));
  const other = state === 'coming' && leads !== usual ? words.course.leads(leads) : '';
  return (
    <li className={state}>
      {state === 'cancelled' ? <s>{when}</s> : when}
      {state !== 'coming' && ` (${words.course[state]})`}
      {other && <span className="small">{other}</span>}
    </li>
  );
}
