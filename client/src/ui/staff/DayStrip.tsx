import type { ReactNode } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { uiStaffText } from '../../i18n/ui-staff.ts';
import { classes } from '../classes.ts';

export interface StripDay {
  /** YYYY-MM-DD */
  readonly date: string;
  readonly isWorking: boolean;
  /** Number of the working day since the receipt, from 1. */
  readonly ordinal?: number | undefined;
  readonly place: 'past' | 'today' | 'ahead';
  /** «Пришла в 16:12», «Ответить заявителю» */
  readonly note?: ReactNode;
  /** due: the nearest deadline (amber) · later: the next one (blue) */
  readonly due?: 'due' | 'later' | undefined;
}

/** Calendar days in a row: hatched = not working, day of receipt, today, due days named (ux §2.6). */
export function DayStrip({ days, label }: { days: readonly StripDay[]; label: string }) {
  return (
    <ol className="strip" aria-label={label}>
      {days.map(day => (
        <StripCell key={day.date} day={day} />
      ))}
    </ol>
  );
}

function StripCell({ day }: { day: StripDay }) {
  const t = useText(uiStaffText);
  const [weekday, number] = useFormat().weekday(day.date);
  const note = day.note ?? (day.place === 'today' ? t.today : null);
  return (
    <li className={classes(!day.isWorking && 'off', day.place, day.due && `is-${day.due}`)}>
      <span className="d">
        {weekday} <b>{number}</b>
        {day.ordinal !== undefined && <em>, {t.ordinalDay(day.ordinal)}</em>}
        {!day.isWorking && <span className="sr">, {t.notWorking}</span>}
      </span>
      {note && <small>{note}</small>}
    </li>
  );
}
