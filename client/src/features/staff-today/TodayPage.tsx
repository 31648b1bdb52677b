import { addDays } from '@priyom/shared/calendar/zone';
import { reachOf } from '@priyom/shared/domain/staff/rights';
import { useNavigate, useSearchParams } from 'react-router';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffTodayText } from '../../i18n/staff-today.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import * as icons from '../../ui/icons.ts';
import { DataAsOf } from '../../ui/States.tsx';
import { PageBody, PageHead } from '../../ui/staff/Page.tsx';
import { useDesk } from '../staff-app/desk.ts';
import { QueryState } from '../staff-app/QueryState.tsx';
import { useMe } from '../staff-app/session.ts';
import { useNow } from '../staff-app/use-now.ts';
import { TALK_ADDRESS } from '../staff-booking/talk-address.ts';
import { Agenda } from './Agenda.tsx';
import { Aside } from './Aside.tsx';
import { useDay, useTodaysDate } from './use-today.ts';
import './today.css';

/** The specialist's home: the day in one sentence, the agenda with its «now» line, what waits for them (ux §7). */
export function TodayPage() {
  const today = useTodaysDate();
  const [search, setSearch] = useSearchParams();
  const date = search.get('date') ?? today;
  const desk = useDesk().desk;
  const query = useDay(date);
  const move = (days: number) => setSearch(days === 0 ? {} : { date: addDays(date, days) });
  return (
    <>
      <Head
        isToday={date === today}
        date={date}
        onMove={move}
        stale={query.isError && query.data ? query.dataUpdatedAt : null}
      />
      {query.data ? (
        <PageBody aside={<Aside day={query.data} desk={desk} />}>
          <Agenda day={query.data} desk={desk} isToday={date === today} />
        </PageBody>
      ) : (
        <PageBody>
          <QueryState queries={[query]} lines={[34, 100, 100, 100, 60]} />
        </PageBody>
      )}
    </>
  );
}

interface HeadProps {
  isToday: boolean;
  date: string;
  onMove: (days: number) => void;
  stale: number | null;
}

function Head({ isToday, date, onMove, stale }: HeadProps) {
  const t = useText(staffTodayText);
  const format = useFormat();
  const me = useMe();
  const navigate = useNavigate();
  const now = useNow();
  const mayBook = reachOf(me.roles, 'appointment.book') !== null;
  return (
    <PageHead
      title={isToday ? t.title : t.otherDay}
      sub={isToday ? t.now(withoutToday(format.date(date)), format.time(now), format.zone()) : format.date(date)}
      marks={stale !== null && <DataAsOf at={stale} />}
      actions={
        <div className="row wrap">
          {!isToday && <Button onClick={() => onMove(0)}>{t.backToToday}</Button>}
          <IconButton icon={icons.previous} label={t.previousDay} onClick={() => onMove(-1)} />
          <IconButton icon={icons.next} label={t.nextDay} onClick={() => onMove(1)} />
          {mayBook && (
            <Button variant="ghost" icon={icons.people} onClick={() => void navigate(TALK_ADDRESS)}>
              {t.bookPeer}
            </Button>
          )}
          {mayBook && (
            <Button icon={icons.add} onClick={() => void navigate('/book')}>
              {t.book}
            </Button>
          )}
        </div>
      }
    />
  );
}

/** «сегодня, вторник 24 ноября» under the title «Сегодня». */
function withoutToday(date: string): string {
  return date.slice(date.indexOf(', ') + 2);
}
