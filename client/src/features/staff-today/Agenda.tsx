import type { Today } from '@priyom/shared/api/appointments';
import { instantOf } from '@priyom/shared/calendar/zone';
import type { Desk } from '@priyom/shared/signaling/desk';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffTodayText } from '../../i18n/staff-today.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import * as icons from '../../ui/icons.ts';
import { Empty } from '../../ui/States.tsx';
import { BASE } from '../staff-app/navigation.ts';
import { useNarrow } from '../staff-app/use-narrow.ts';
import { useNow } from '../staff-app/use-now.ts';
import { pastRows, type Row, rowsOf, sumOf } from './day.ts';
import { LiveCard } from './LiveCard.tsx';
import { MeetingRow } from './MeetingRow.tsx';

interface AgendaProps {
  day: Today;
  desk: Desk | null;
  isToday: boolean;
}

export function Agenda({ day, desk, isToday }: AgendaProps) {
  const t = useText(staffTodayText);
  const now = useNow();
  const isNarrow = useNarrow(768);
  if (day.appointments.length === 0) {
    return (
      <Empty
        icon={icons.calendar}
        title={t.empty}
        action={
          <LinkButton variant="primary" href={`${BASE}/book`} icon={icons.add}>
            {t.book}
          </LinkButton>
        }
      >
        {t.emptyLead}
      </Empty>
    );
  }
  const draw = (row: Row) => <AgendaRow key={keyOf(row)} row={row} now={now} isToday={isToday} />;
  const rows = rowsOf(day, desk, now.getTime(), time => instantOf(day.date, time, day.zone).getTime());
  // On a phone what is over is folded: the live one comes first (ux §7).
  const past = isNarrow && isToday ? pastRows(rows) : [];
  return (
    <section aria-label={t.agenda}>
      {isToday && <SumLine day={day} desk={desk} />}
      <div className="day">
        {past.length > 0 && (
          <div className="past-fold">
            <Disclosure summary={t.past(past.length)}>{past.map(draw)}</Disclosure>
          </div>
        )}
        {rows.filter(row => !past.includes(row) && (isToday || row.kind !== 'now')).map(draw)}
      </div>
    </section>
  );
}

function keyOf(row: Row): string {
  if (row.kind === 'break') return `break ${row.from}`;
  return row.kind === 'now' ? 'now' : row.meeting.id;
}

function AgendaRow({ row, now, isToday }: { row: Row; now: Date; isToday: boolean }) {
  const t = useText(staffTodayText);
  const format = useFormat();
  if (row.kind === 'now') {
    return (
      <div className="nowline">
        <span>{format.time(now)}</span>
      </div>
    );
  }
  if (row.kind === 'break') {
    return (
      <div className="break">
        <span>{row.from}</span>
        <i role="img" aria-label={t.break(row.to)} />
      </div>
    );
  }
  if (row.kind === 'live' && isToday) return <LiveCard meeting={row.meeting} waiting={row.waiting} now={now} />;
  return <MeetingRow meeting={row.meeting} />;
}

function SumLine({ day, desk }: { day: Today; desk: Desk | null }) {
  const t = useText(staffTodayText).sum;
  const format = useFormat();
  const sum = sumOf(day, desk);
  const first = sum.isWaiting ? t.waiting : sum.isRunning ? t.running : null;
  const rest = sum.lastEnd === null ? t.nothingAhead : t.ahead(sum.ahead, format.time(sum.lastEnd));
  return (
    <p className="sum">
      {first && <b>{first} </b>}
      {rest} {sum.unsigned > 0 && t.unsigned(sum.unsigned)}
    </p>
  );
}
