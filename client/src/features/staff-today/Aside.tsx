import type { Today } from '@priyom/shared/api/appointments';
import { reachOf } from '@priyom/shared/domain/staff/rights';
import type { Desk } from '@priyom/shared/signaling/desk';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffAppText } from '../../i18n/staff-app.ts';
import { staffTodayText } from '../../i18n/staff-today.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';
import { useNamed } from '../call-stage/role-words.ts';
import { ActionFailure } from '../staff-app/Failure.tsx';
import { BASE } from '../staff-app/navigation.ts';
import { useMe } from '../staff-app/session.ts';
import { useNow } from '../staff-app/use-now.ts';
import { useTaskDone } from '../staff-app/use-task-done.ts';
import { type Waiting, waitingLine } from '../staff-app/waiting.ts';
import { nextToCheck, waitingNow } from './day.ts';
import { addressOf, type Todo } from './todo-address.ts';

/** Right column: the workplace, what waits for this person, who is free. */
export function Aside({ day, desk }: { day: Today; desk: Desk | null }) {
  return (
    <div className="stack">
      <Workplace day={day} />
      <TodoList day={day} desk={desk} />
      <Colleagues desk={desk} />
    </div>
  );
}

function Workplace({ day }: { day: Today }) {
  const t = useText(staffTodayText).ready;
  const format = useFormat();
  const me = useMe();
  const now = useNow().getTime();
  const next = nextToCheck(day.appointments, me.staffId);
  if (!next) return null;
  const href = `${BASE}/check/${next.id}`;
  if (next.check.status === 'passed' && next.check.at) {
    return (
      <div className="ready">
        <b>
          <Icon of={icons.passed} />
          {t.title}
        </b>
        <p>{t.at(format.time(next.check.at))}</p>
        <LinkButton size="sm" variant="ghost" href={href}>
          {t.again}
        </LinkButton>
      </div>
    );
  }
  if (Date.parse(next.check.opensAt) > now) return null;
  const isFailed = next.check.status === 'failed';
  const isLate = Date.parse(next.startsAt) < now;
  const start = format.time(next.startsAt);
  const due = next.check.required ? t.needed : t.advised;
  return (
    <div className="ready due">
      <b>
        <Icon of={isFailed ? icons.problem : icons.computer} />
        {isFailed ? t.failed : due}
      </b>
      <p>{isFailed ? t.failedFor(start) : isLate ? t.neededLate(start) : t.neededFor(start)}</p>
      <LinkButton variant={next.check.required ? 'primary' : 'secondary'} href={href}>
        {isFailed ? t.again : t.start}
      </LinkButton>
    </div>
  );
}

const TODO_ICONS: Record<Todo['kind'], typeof icons.edit> = {
  signProtocol: icons.edit,
  confirmLine: icons.journal,
  signRegister: icons.people,
  runCheck: icons.computer,
  callBack: icons.phone,
  failedCheck: icons.problem,
  technicianHelp: icons.settings,
  notMe: icons.person,
  crisis: icons.safety,
  silentSignal: icons.safety,
  endedForCause: icons.policy,
  placeFree: icons.phone,
  letterRefused: icons.problem,
};

function TodoList({ day, desk }: { day: Today; desk: Desk | null }) {
  const t = useText(staffTodayText).todo;
  const waiting = waitingNow(desk);
  return (
    <section className="todo">
      <h2>{t.title}</h2>
      {waiting.map(entry => (
        <WaitingRow key={entry.participantId} entry={entry} />
      ))}
      {day.todo.length === 0 && waiting.length === 0 && <p className="faint">{t.nothing}</p>}
      {day.todo.map(item => (
        <TodoItem key={`${item.kind} ${item.id}`} item={item} />
      ))}
    </section>
  );
}

/** People before papers. */
function WaitingRow({ entry }: { entry: Waiting }) {
  const t = useText(staffTodayText).todo;
  const bar = useText(staffAppText).waitingBar;
  const format = useFormat();
  const now = useNow();
  const name = useNamed(entry);
  return (
    <a className="todo-row" href={`${BASE}/room/${entry.consultationId}`}>
      <Icon of={icons.person} />
      <span>
        {waitingLine({ ...entry, shownAs: name }, now, bar, format)}
        <small>{t.waitsFor(format.time(entry.plannedStartAt))}</small>
      </span>
      <Icon of={icons.next} size="sm" />
    </a>
  );
}

function TodoItem({ item }: { item: Todo }) {
  const t = useText(staffTodayText).todo;
  const format = useFormat();
  const now = useNow();
  const href = addressOf(item);
  const time = format.time(item.since);
  // A check is due by the start of its meeting; everything else has been waiting since.
  const due = Date.parse(item.since) < now.getTime() ? t.late(time) : t.by(time);
  const when = item.kind === 'runCheck' ? due : t.since(time);
  const words = (
    <>
      <Icon of={TODO_ICONS[item.kind]} />
      <span>
        {t[item.kind]}
        <small>{[item.about, when].filter(Boolean).join(' · ')}</small>
      </span>
    </>
  );
  if (href === null) {
    return (
      <div className="todo-row">
        {item.appointmentId === null ? words : <CardOf id={item.appointmentId}>{words}</CardOf>}
        <DoneButton id={item.id} isAlert={item.kind === 'crisis' || item.kind === 'silentSignal'} />
      </div>
    );
  }
  return (
    <a className="todo-row" href={href}>
      {words}
      <Icon of={icons.next} size="sm" />
    </a>
  );
}

/** Whom it is about: everything else about them is there. For a technician it would be a closed door (D31). */
function CardOf({ id, children }: { id: string; children: ReactNode }) {
  const mayRead = reachOf(useMe().roles, 'appointment.read') !== null;
  if (!mayRead) return children;
  return (
    <a className="todo-card" href={`${BASE}/appointments/${id}`}>
      {children}
    </a>
  );
}

/** «Беру» of what somebody must take up, «Сделано» of the rest. */
function DoneButton({ id, isAlert }: { id: string; isAlert: boolean }) {
  const t = useText(staffTodayText).todo;
  const { alert } = useText(staffAppText);
  const { isBusy, error, done } = useTaskDone(id);
  return (
    <>
      <Button size="sm" busy={isBusy} busyLabel={isAlert ? alert.taking : t.doneBusy} onClick={done}>
        {isAlert ? alert.take : t.done}
      </Button>
      {error && (
        <div className="todo-fault">
          <ActionFailure error={error} />
        </div>
      )}
    </>
  );
}

export function Colleagues({ desk }: { desk: Desk | null }) {
  const t = useText(staffTodayText).colleagues;
  if (!desk) return null;
  const free = desk.colleagues.filter(colleague => colleague.state === 'free');
  const busy = desk.colleagues.filter(colleague => colleague.state === 'busy');
  const shown = free.length > 0 ? free : busy;
  const title = free.length > 0 ? t.free : busy.length > 0 ? t.busy : t.none;
  return (
    <section className="todo">
      <h2>{t.title}</h2>
      <div className="todo-row">
        <Icon of={icons.invite} />
        <span>
          {title}
          <small>{shown.map(colleague => `${colleague.shownAs}, ${colleague.position}`).join(' · ')}</small>
        </span>
      </div>
    </section>
  );
}
