import type { GroupView } from '@priyom/shared/api/groups';
import { useText } from '../../i18n/catalog.ts';
import { useFormat, type When } from '../../i18n/format.ts';
import { staffCoursesText } from '../../i18n/staff-courses.ts';
import { staffGroupsText } from '../../i18n/staff-groups.ts';
import { typeset } from '../../i18n/typography.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Doors } from '../../ui/Doors.tsx';
import { Icon } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';
import { useCourseSum } from './use-course-words.ts';

export interface Announced {
  form: GroupView['form'];
  title: string;
  about: string;
  forWhom: string;
  places: number;
  /** null: nobody enrols any more. */
  taken: number | null;
  /** The day, as far as it is chosen. */
  day: When | null;
  /** «14:00» */
  time: string | null;
  minutes: number | null;
  /** Of a course: those of all its meetings in the order of time; empty: no course, or not all of them chosen. */
  days: readonly When[];
  method: GroupView['method'] | null;
  specialist: { shortName: string; position: string } | null;
}

/** What the public page will say, in its order; what is not chosen yet says that it comes. */
export function Announcement({ group }: { group: Announced }) {
  const t = useText(staffGroupsText).announcement;
  const { form, title, about, forWhom, method } = group;
  return (
    <article className="gr-sheet">
      <p className="gr-kick">
        {[form === 'webinar' && t.webinar, forWhom.trim() || (form === 'group' && t.kick)].filter(Boolean).join(' · ')}
      </p>
      {title.trim() ? <h3>{typeset(title)}</h3> : <h3 className="muted">{t.noTitle}</h3>}
      <div className="gr-facts">
        <Time group={group} />
        {group.days.length > 0 && <Course days={group.days} />}
        <Who specialist={group.specialist} />
        {group.taken !== null && <Places taken={group.taken} places={group.places} />}
      </div>
      {about.trim() && <p className="gr-about">{about}</p>}
      {method && (
        <p className="gr-way">
          <Icon of={method === 'video' ? icons.video : icons.mic} />
          {form === 'webinar' ? t.methodWebinar[method] : t.method[method]}
        </p>
      )}
    </article>
  );
}

function Time({ group: { day, time, minutes } }: { group: Announced }) {
  const t = useText(staffGroupsText).announcement;
  const format = useFormat();
  if (day === null || time === null) return <p className="muted">{t.noWhen}</p>;
  const date = format.date(day);
  return (
    <p className="gr-time">
      <b>{time}</b>
      <span>{minutes === null ? date : t.length(date, format.minutes(minutes))}</span>
    </p>
  );
}

function Course({ days }: Pick<Announced, 'days'>) {
  const { once } = useText(staffCoursesText);
  const sum = useCourseSum();
  return (
    <p>
      <b>{sum(days)}</b>
      <br />
      <span className="muted">{once}</span>
    </p>
  );
}

function Who({ specialist }: Pick<Announced, 'specialist'>) {
  const t = useText(staffGroupsText).announcement;
  if (specialist === null) return <p className="muted">{t.noSpecialist}</p>;
  return (
    <div className="person">
      <Avatar name={specialist.shortName} />
      <span className="grow">
        <b>{specialist.shortName}</b>
        <small>{t.leads(specialist.position)}</small>
      </span>
    </div>
  );
}

function Places({ taken, places }: { taken: number; places: number }) {
  const t = useText(staffGroupsText).announcement;
  const free = Math.max(0, places - taken);
  return (
    <div>
      <p>
        <b>{free > 0 ? t.free(free) : t.full}</b> {free > 0 && <span className="muted">{t.of(places)}</span>}
      </p>
      <Doors taken={taken} places={places} />
    </div>
  );
}
