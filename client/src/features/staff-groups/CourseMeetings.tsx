import type { CourseMeeting, GroupView } from '@priyom/shared/api/groups';
import { useState } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffAppointmentText } from '../../i18n/staff-appointment.ts';
import { staffCoursesText } from '../../i18n/staff-courses.ts';
import { Button } from '../../ui/Button.tsx';
import * as icons from '../../ui/icons.ts';
import { Onward } from '../../ui/staff/Onward.tsx';
import { BASE } from '../staff-app/navigation.ts';
import { useMe } from '../staff-app/session.ts';
import { isAllowed, isPossible } from '../staff-appointment/may.ts';
import { StandInDialog } from './StandInDialog.tsx';

interface CourseMeetingsProps {
  group: GroupView;
  /** What has come of it. */
  tell: (words: string) => void;
}

/** Each meeting of a course: when, what became of it, who leads; its card, and who stands in (ADR 18). */
export function CourseMeetings({ group, tell }: CourseMeetingsProps) {
  const t = useText(staffCoursesText).meetings;
  const standIn = useText(staffCoursesText).standIn;
  const [changed, setChanged] = useState<{ meeting: CourseMeeting; number: number } | null>(null);
  return (
    <section className="gr-part" aria-label={t.title}>
      <h2>{t.title}</h2>
      <p className="hint">{t.lead}</p>
      <ol className="gr-people">
        {group.meetings.map((meeting, index) => (
          <MeetingRow
            key={meeting.id}
            meeting={meeting}
            number={index + 1}
            onStandIn={() => setChanged({ meeting, number: index + 1 })}
          />
        ))}
      </ol>
      <Onward icon={icons.journal} href={`${BASE}/groups/${group.id}/attendance`}>
        {t.attendance}
        <small>{t.attendanceNote}</small>
      </Onward>
      {changed && (
        <StandInDialog
          meeting={changed.meeting}
          onDone={who => tell(standIn.done(changed.number, who))}
          onClose={() => setChanged(null)}
        />
      )}
    </section>
  );
}

interface MeetingRowProps {
  meeting: CourseMeeting;
  number: number;
  onStandIn: () => void;
}

export function MeetingRow({ meeting, number, onStandIn }: MeetingRowProps) {
  const words = useText(staffCoursesText);
  const states = useText(staffAppointmentText).status;
  const format = useFormat();
  const me = useMe();
  const { id, startsAt, status, specialist } = meeting;
  const when = words.at(format.date(startsAt), format.time(startsAt));
  const mayChange = isAllowed(me, 'group.announce', meeting) && isPossible(meeting, 'standIn');
  return (
    <li className="gr-person">
      <span className="gr-number" aria-hidden="true">
        {number}
      </span>
      <div className="gr-who">
        <span className={status === 'cancelled' ? 'gr-off' : undefined}>
          <span className="sr">{words.meetings.number(number)}: </span>
          {isAllowed(me, 'appointment.read', meeting) ? (
            <a href={`${BASE}/appointments/${id}`}>{when}</a>
          ) : (
            <b>{when}</b>
          )}
        </span>
        <small>{[states[status], words.meetings.leads(specialist.shortName)].join(' · ')}</small>
      </div>
      {mayChange && (
        <Button size="sm" variant="ghost" label={words.standIn.openOf(number)} onClick={onStandIn}>
          {words.standIn.open}
        </Button>
      )}
    </li>
  );
}
