import { CheckView } from '@priyom/shared/api/checks';
import { hasCheck } from '@priyom/shared/domain/check/rules';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useParams } from 'react-router';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffCheckText } from '../../i18n/staff-check.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import * as icons from '../../ui/icons.ts';
import { Empty } from '../../ui/States.tsx';
import { PageBody, PageHead } from '../../ui/staff/Page.tsx';
import { BASE } from '../staff-app/navigation.ts';
import { QueryState } from '../staff-app/QueryState.tsx';
import { request } from '../staff-app/request.ts';
import { useMe } from '../staff-app/session.ts';
import { useNow } from '../staff-app/use-now.ts';
import { useMeetingTitle } from '../staff-appointment/CardPage.tsx';
import { isAllowed } from '../staff-appointment/may.ts';
import { type Appointment, useCard } from '../staff-appointment/use-card.ts';
import { Bench } from './Bench.tsx';
import type { BenchProps } from './bench-props.ts';
import { Result } from './Result.tsx';
import { useDeviceCheck } from './use-device-check.ts';

/** D11, regulation 004 §4.2: the specialist's technical check of one meeting, asked for before its start. */
export function CheckPage() {
  const t = useText(staffCheckText);
  const { id = '' } = useParams();
  const card = useCard(id);
  const check = useQuery({
    queryKey: ['check', id],
    queryFn: ({ signal }) => request('check', CheckView, { params: { appointmentId: id }, signal }),
    // The page itself changes it; a refetch under a running check would throw the person out of it.
    refetchOnWindowFocus: false,
  });
  if (card.data && !hasCheck(card.data.appointment.method)) return <Needless appointment={card.data.appointment} />;
  if (card.data && check.data) return <CheckOf appointment={card.data.appointment} view={check.data} />;
  return (
    <>
      <PageHead title={t.title} crumbs={[{ label: t.today, href: `${BASE}/today` }]} />
      <PageBody>
        <QueryState queries={[card, check]} lines={[40, 100, 100, 100, 70]} />
      </PageBody>
    </>
  );
}

interface CheckOfProps {
  appointment: Appointment;
  view: CheckView;
}

function CheckOf({ appointment, view }: CheckOfProps) {
  const isMine = isAllowed(useMe(), 'check.run', appointment);
  const isOpen = appointment.status === 'booked' || appointment.status === 'inSession';
  // null: not begun by hand; a check that is due begins by itself.
  const [run, setRun] = useState<number | null>(null);
  const isStored = view.status === 'passed' || view.status === 'failed';
  const isEarly = useNow() < new Date(appointment.check.opensAt);
  const again = isMine && isOpen ? () => setRun((run ?? 0) + 1) : undefined;
  const isRunning = again !== undefined && (run !== null || !(isStored || isEarly));
  return (
    <Framed appointment={appointment} onAgain={isRunning || isStored ? again : undefined}>
      {isRunning ? (
        <LiveBench
          key={run ?? 0}
          appointment={appointment}
          view={view}
          isRehearsal={isEarly}
          onAgain={again}
          onSent={() => setRun(null)}
        />
      ) : isStored ? (
        <Result appointment={appointment} view={view} onAgain={again} />
      ) : (
        <NotNow appointment={appointment} onRehearse={again} />
      )}
    </Framed>
  );
}

function LiveBench(props: Omit<BenchProps, 'check'>) {
  const { id, method } = props.appointment;
  const check = useDeviceCheck(id, method);
  return check && <Bench {...props} check={check} />;
}

interface FramedProps {
  appointment: Appointment;
  onAgain?: (() => void) | undefined;
  children: ReactNode;
}

function Framed({ appointment, onAgain, children }: FramedProps) {
  const t = useText(staffCheckText);
  const format = useFormat();
  const now = useNow();
  const left = Math.round((Date.parse(appointment.startsAt) - now.getTime()) / 60_000);
  const sub = t.sub(format.time(appointment.startsAt), useMeetingTitle(appointment));
  return (
    <>
      <PageHead
        title={t.title}
        crumbs={[{ label: t.today, href: `${BASE}/today` }]}
        sub={left > 0 ? `${sub} · ${t.left(format.minutes(left))}` : sub}
        actions={
          onAgain && (
            <Button icon={icons.again} onClick={onAgain}>
              {t.again}
            </Button>
          )
        }
      />
      {children}
    </>
  );
}

interface ExplainedProps {
  appointment: Appointment;
  title: string;
  lead: string;
}

function Explained({ appointment, title, lead }: ExplainedProps) {
  const t = useText(staffCheckText);
  return (
    <PageBody>
      <Empty
        icon={icons.computer}
        title={title}
        action={<LinkButton href={`${BASE}/appointments/${appointment.id}`}>{t.result.card}</LinkButton>}
      >
        {lead}
      </Empty>
    </PageBody>
  );
}

/** On the telephone nothing of this computer is used (D11). */
function Needless({ appointment }: { appointment: Appointment }) {
  const t = useText(staffCheckText).needless;
  return (
    <Framed appointment={appointment}>
      <Explained appointment={appointment} title={t.title} lead={t.lead} />
    </Framed>
  );
}

/** Nothing runs and nothing is stored: over, somebody else's, or too early (CHECK_EARLY said before it is asked). */
function NotNow({ appointment, onRehearse }: { appointment: Appointment; onRehearse: (() => void) | undefined }) {
  const t = useText(staffCheckText);
  const { status, specialist } = appointment;
  if (status !== 'booked' && status !== 'inSession') {
    return <Explained appointment={appointment} title={t.over.title} lead={t.over[status]} />;
  }
  if (!onRehearse) {
    return <Explained appointment={appointment} title={t.foreign.title} lead={t.foreign.lead(specialist.shortName)} />;
  }
  return <Early appointment={appointment} onRehearse={onRehearse} />;
}

/** When it opens, and that one may look already. */
function Early({ appointment, onRehearse }: { appointment: Appointment; onRehearse: () => void }) {
  const t = useText(staffCheckText).early;
  const format = useFormat();
  const { startsAt, check } = appointment;
  const before = Math.round((Date.parse(startsAt) - Date.parse(check.opensAt)) / 60_000);
  return (
    <PageBody>
      <Empty
        icon={icons.deadline}
        title={t.title}
        action={
          <Button variant="primary" icon={icons.computer} onClick={onRehearse}>
            {t.rehearse}
          </Button>
        }
      >
        {t.lead(`${format.date(check.opensAt, 'on')}, ${format.time(check.opensAt)}`, format.minutes(before, 'for'))}
      </Empty>
    </PageBody>
  );
}
