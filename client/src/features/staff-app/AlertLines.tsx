import { reachOf } from '@priyom/shared/domain/staff/rights';
import type { AlertTask } from '@priyom/shared/signaling/desk';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffAppText } from '../../i18n/staff-app.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Note } from '../../ui/Card.tsx';
import * as icons from '../../ui/icons.ts';
import { telOf } from '../../ui/tel.ts';
import { useDesk } from './desk.ts';
import { ActionFailure } from './Failure.tsx';
import { BASE } from './navigation.ts';
import { useMe } from './session.ts';
import { useTaskDone } from './use-task-done.ts';

/** Somebody in a meeting is in danger (D17, ux §6.7): whom it concerns sees it at once, in a room of their own too. */
export function AlertLines({ except }: { except?: string }) {
  const t = useText(staffAppText);
  const format = useFormat();
  const { phone } = useMe().institution;
  const desk = useDesk(state => state.desk);
  if (!desk) return null;
  const isOther = ({ consultationId }: { consultationId: string }) => consultationId !== except;
  return (
    <>
      {desk.crises.filter(isOther).map(({ consultationId, lead, since, reason, task }) => (
        <AlertLine
          key={`crisis ${consultationId}`}
          title={t.crisis.title}
          consultationId={consultationId}
          task={task}
          next={
            <>
              {t.crisis.next} <a href={telOf(phone)}>{phone}</a>
            </>
          }
        >
          {`${t.crisis.line(lead, format.time(since))}. ${reason}`}
        </AlertLine>
      ))}
      {desk.signals.filter(isOther).map(({ consultationId, lead, since, task }) => (
        <AlertLine
          key={`signal ${consultationId}`}
          title={t.signalLine.title}
          consultationId={consultationId}
          task={task}
          next={t.signalLine.next}
        >
          {t.signalLine.line(lead, format.time(since))}
        </AlertLine>
      ))}
    </>
  );
}

interface AlertLineProps {
  title: string;
  consultationId: string;
  task: AlertTask;
  /** What to do while nobody has taken it. */
  next: ReactNode;
  children: string;
}

/** What it is, who has taken it; while nobody has, what to do next. */
function AlertLine({ title, consultationId, task, next, children }: AlertLineProps) {
  const t = useText(staffAppText).alert;
  const { roles } = useMe();
  const { isBusy, error, done } = useTaskDone(task.id ?? '');
  const mayRead = reachOf(roles, 'appointment.read') !== null;
  return (
    <div role="alert" className="alert-line">
      <Note tone="warn" icon={icons.problem}>
        <b>{title}.</b> {children}
        <p>{task.takenBy ? t.takenBy(task.takenBy) : next}</p>
        <div className="row">
          {task.id && (
            <Button size="sm" variant="primary" busy={isBusy} busyLabel={t.taking} onClick={done}>
              {t.take}
            </Button>
          )}
          {mayRead && (
            <LinkButton size="sm" href={`${BASE}/appointments/${consultationId}`}>
              {t.card}
            </LinkButton>
          )}
        </div>
        {error && <ActionFailure error={error} />}
      </Note>
    </div>
  );
}
