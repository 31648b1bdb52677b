import { parseDate, parseTime } from '@internationalized/date';
import type { ReactNode } from 'react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  FieldError,
  Group,
  Heading,
  Label,
  Popover,
  Text,
  TimeField,
} from 'react-aria-components';
import { useText } from '../../i18n/catalog.ts';
import { uiStaffText } from '../../i18n/ui-staff.ts';
import { Icon } from '../Icon.tsx';
import * as icons from '../icons.ts';

export interface DateFieldProps {
  label: string;
  /** YYYY-MM-DD */
  value: string | null;
  onChange: (date: string | null) => void;
  min?: string | undefined;
  max?: string | undefined;
  /** Days that can't be taken (not working, no hours); hatched. */
  isUnavailable?: ((date: string) => boolean) | undefined;
  hint?: ReactNode;
  error?: string | undefined;
}

/** A date by keyboard or from a calendar. Weeks begin on Monday (locale of `StaffProvider`). */
export function DateField(props: DateFieldProps) {
  const { label, value, onChange, min, max, isUnavailable, hint, error } = props;
  const t = useText(uiStaffText);
  return (
    <DatePicker
      className={error ? 'field err' : 'field'}
      value={value === null ? null : parseDate(value)}
      onChange={date => onChange(date?.toString() ?? null)}
      isInvalid={error !== undefined}
      shouldForceLeadingZeros
      {...(min ? { minValue: parseDate(min) } : {})}
      {...(max ? { maxValue: parseDate(max) } : {})}
      {...(isUnavailable ? { isDateUnavailable: date => isUnavailable(date.toString().slice(0, 10)) } : {})}
    >
      <Label className="label">{label}</Label>
      <Group className="input date-group">
        <DateInput className="date-input">
          {segment => <DateSegment segment={segment} className="date-seg" />}
        </DateInput>
        <Button className="combo-open" aria-label={t.openCalendar}>
          <Icon of={icons.calendar} size="sm" />
        </Button>
      </Group>
      <FieldNotes hint={hint} error={error} />
      <Popover className="pop">
        <Dialog className="cal-pop">
          <MonthCalendar />
        </Dialog>
      </Popover>
    </DatePicker>
  );
}

function FieldNotes({ hint, error }: { hint: ReactNode; error: string | undefined }) {
  return (
    <>
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError className="hint error">{error}</FieldError>
    </>
  );
}

function MonthCalendar() {
  const t = useText(uiStaffText);
  return (
    <Calendar className="cal">
      <header className="cal-head">
        <Button slot="previous" className="btn ghost icon sm" aria-label={t.previousMonth}>
          <Icon of={icons.previous} />
        </Button>
        <Heading />
        <Button slot="next" className="btn ghost icon sm" aria-label={t.nextMonth}>
          <Icon of={icons.next} />
        </Button>
      </header>
      <CalendarGrid weekdayStyle="short">
        <CalendarGridHeader>{day => <CalendarHeaderCell>{day}</CalendarHeaderCell>}</CalendarGridHeader>
        <CalendarGridBody>{date => <CalendarCell date={date} className="cal-day" />}</CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  );
}

export interface TimeOfDayProps {
  label: string;
  /** HH:MM in the institution's zone. */
  value: string | null;
  onChange: (time: string | null) => void;
  hint?: ReactNode;
  error?: string | undefined;
}

/** Hours and minutes by keyboard, 24-hour. */
export function TimeOfDay({ label, value, onChange, hint, error }: TimeOfDayProps) {
  return (
    <TimeField
      className={error ? 'field err' : 'field'}
      value={value === null ? null : parseTime(value)}
      onChange={time => onChange(time === null ? null : time.toString().slice(0, 5))}
      isInvalid={error !== undefined}
      hourCycle={24}
      shouldForceLeadingZeros
    >
      <Label className="label">{label}</Label>
      <DateInput className="input date-input">
        {segment => <DateSegment segment={segment} className="date-seg" />}
      </DateInput>
      <FieldNotes hint={hint} error={error} />
    </TimeField>
  );
}
