import { isAmongColleagues } from '@priyom/shared/domain/appointment/rules';
import { useEffect, useState } from 'react';
import { useLocation, useParams } from 'react-router';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffAppointmentText } from '../../i18n/staff-appointment.ts';
import { Note } from '../../ui/Card.tsx';
import { Chip, type ChipTone } from '../../ui/Chip.tsx';
import type { IconShape } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';
import { DataAsOf } from '../../ui/States.tsx';
import { PageBody, PageHead } from '../../ui/staff/Page.tsx';
import { BASE } from '../staff-app/navigation.ts';
import { QueryState } from '../staff-app/QueryState.tsx';
import { GuestsOfMeeting } from '../staff-guests/GuestsOfMeeting.tsx';
import { GivenOfMeeting } from '../staff-materials/GivenOfMeeting.tsx';
import { CardActions } from './CardActions.tsx';
import { Colleagues } from './Colleagues.tsx';
import { History } from './History.tsx';
import { Links } from './Links.tsx';
import { Parties } from './Parties.tsx';
import { Steps } from './Steps.tsx';
import { type Appointment, type Card, useCard } from './use-card.ts';
import './card.css';

/** One meeting: who and with what, what comes next, links, what happened; every decision about it (D7, D8, D11). */
export function CardPage() {
  const t = useText(staffAppointmentText);
  const { id = '' } = useParams();
  const query = useCard(id);
  if (query.data) return <Loaded card={query.data} staleAt={query.isError ? query.dataUpdatedAt : null} />;
  return (
    <>
      <PageHead title={t.title} crumbs={[{ label: t.today, href: `${BASE}/today` }]} />
      <PageBody>
        <QueryState queries={[query]} lines={[46, 100, 82, 60]} />
      </PageBody>
    </>
  );
}

export function useMeetingTitle(appointment: Appointment): string {
  const t = useText(staffAppointmentText);
  const [party] = appointment.parties;
  if (!party) return t.peer.title(appointment.title);
  return appointment.group ? t.group(appointment.title) : party.title;
}

function Loaded({ card, staleAt }: { card: Card; staleAt: number | null }) {
  const t = useText(staffAppointmentText);
  const format = useFormat();
  const { appointment } = card;
  const { startsAt, minutes, method } = appointment;
  const when = t.sub(format.date(startsAt), format.time(startsAt), format.minutes(minutes), t.method[method]);
  const [notice, setNotice] = useState('');
  useHash();
  return (
    <>
      <PageHead
        title={useMeetingTitle(appointment)}
        crumbs={[{ label: t.today, href: `${BASE}/today` }]}
        sub={`${when} · ${t.leads(appointment.specialist.shortName)}`}
        marks={
          <>
            <StatusChip status={appointment.status} />
            {staleAt !== null && <DataAsOf at={staleAt} />}
          </>
        }
        actions={<CardActions appointment={appointment} onMoved={() => setNotice(t.moved)} />}
      />
      <PageBody className="mc-body" aside={<Steps appointment={appointment} />}>
        <div className="mc">
          {notice && (
            <div role="status">
              <Note tone="ok" icon={icons.done}>
                {notice}
              </Note>
            </div>
          )}
          {isAmongColleagues(appointment) ? (
            <Colleagues appointment={appointment} />
          ) : (
            <>
              <Parties card={card} />
              <Links card={card} />
            </>
          )}
          <GuestsOfMeeting card={card} />
          <GivenOfMeeting card={card} />
          <History history={card.history} />
        </div>
      </PageBody>
    </>
  );
}

const STATUS: Readonly<Record<Appointment['status'], readonly [ChipTone, IconShape]>> = {
  booked: ['info', icons.calendar],
  inSession: ['ok', icons.live],
  held: ['plain', icons.done],
  noShow: ['warn', icons.problem],
  cancelled: ['plain', icons.cancelled],
};

function StatusChip({ status }: { status: Appointment['status'] }) {
  const t = useText(staffAppointmentText).status;
  const [tone, icon] = STATUS[status];
  return (
    <Chip tone={tone} icon={icon}>
      {t[status]}
    </Chip>
  );
}

/** «Ссылка для гражданина» on another page leads to the links of this one. */
function useHash(): void {
  const { hash } = useLocation();
  useEffect(() => {
    const target = hash ? document.getElementById(hash.slice(1)) : null;
    target?.scrollIntoView({ block: 'start' });
    target?.focus({ preventScroll: true });
  }, [hash]);
}
