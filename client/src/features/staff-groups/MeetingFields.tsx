import { useText } from '../../i18n/catalog.ts';
import { staffCoursesText } from '../../i18n/staff-courses.ts';
import { Button } from '../../ui/Button.tsx';
import * as icons from '../../ui/icons.ts';
import { DateField, TimeOfDay } from '../../ui/staff/DateFields.tsx';
import type { Basis } from '../staff-booking/choices.ts';
import type { MeetingDraft } from './course-draft.ts';
import type { MeetingFault } from './meeting-fault.ts';

interface MeetingFieldsProps {
  meeting: MeetingDraft;
  /** Of the course, as typed: the first one is 1. */
  number: number;
  fault: MeetingFault | null;
  basis: Pick<Basis, 'today' | 'isClosed'>;
  onChange: (part: Partial<MeetingDraft>) => void;
  onRemove: () => void;
}

/** When one of a course's other meetings is, with what is wrong about it. */
export function MeetingFields({ meeting, number, fault, basis, onChange, onRemove }: MeetingFieldsProps) {
  const t = useText(staffCoursesText).form;
  const words = useFaultWords(fault);
  return (
    <li>
      <fieldset className="gr-course-row" aria-label={t.meeting(number)}>
        <b>{t.meeting(number)}</b>
        <DateField
          label={t.day}
          value={meeting.date}
          min={basis.today}
          isUnavailable={basis.isClosed}
          onChange={date => onChange({ date })}
          error={fault?.field === 'date' ? words : undefined}
        />
        <TimeOfDay
          label={t.time}
          value={meeting.time}
          onChange={time => onChange({ time })}
          error={fault?.field === 'time' ? words : undefined}
        />
        <Button size="sm" variant="ghost" icon={icons.remove} label={t.removeOf(number)} onClick={onRemove}>
          {t.remove}
        </Button>
      </fieldset>
    </li>
  );
}

function useFaultWords(fault: MeetingFault | null): string | undefined {
  const t = useText(staffCoursesText).form.faults;
  if (!fault) return undefined;
  if (fault.kind === 'empty') return fault.field === 'date' ? t.emptyDate : t.emptyTime;
  return t[fault.kind];
}
