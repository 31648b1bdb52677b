import type { EnrolledView, GroupPage } from '@priyom/shared/api/groups';
import { useRef, useState } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { staffGroupsText } from '../../i18n/staff-groups.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import * as icons from '../../ui/icons.ts';
import { Empty } from '../../ui/States.tsx';
import { useMe } from '../staff-app/session.ts';
import { useNow } from '../staff-app/use-now.ts';
import { isAllowed } from '../staff-appointment/may.ts';
import { CancelEnrolmentDialog } from './CancelEnrolmentDialog.tsx';
import { EnrolDialog } from './EnrolDialog.tsx';
import { Enrolled } from './Enrolled.tsx';
import { canBeLeft, isOver, takesPeople } from './group-state.ts';
import { PersonRow } from './PersonRow.tsx';

/** Who comes, in the order of their places, who waits for one, who has cancelled. */
export function People({ page }: { page: GroupPage }) {
  const t = useText(staffGroupsText);
  const words = t.people;
  const { group, people } = page;
  const now = useNow();
  const mayDecide = isAllowed(useMe(), 'group.announce', group);
  const mayEnrol = mayDecide && takesPeople(group, now);
  const mayCancel = mayDecide && canBeLeft(group, now);
  const [isEnrolling, setEnrolling] = useState(false);
  const [leaving, setLeaving] = useState<EnrolledView | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const of = (status: EnrolledView['status']) => people.filter(person => person.status === status);
  const [seated, queue, cancelled] = [of('in'), of('waitingList'), of('cancelled')];
  const rows = (list: readonly EnrolledView[]) => (
    <ol className="gr-people">
      {list.map((person, index) => (
        <PersonRow
          key={person.enrolmentId}
          person={person}
          place={index + 1}
          onCancel={mayCancel ? () => setLeaving(person) : undefined}
        />
      ))}
    </ol>
  );
  return (
    <section className="gr-part" aria-label={words.title}>
      <div className="gr-people-head">
        <h2 tabIndex={-1} ref={heading}>
          {words.title}
        </h2>
        {seated.length + queue.length > 0 && <Enrolled group={group} />}
        {mayEnrol && (
          <Button icon={icons.phone} onClick={() => setEnrolling(true)}>
            {t.enrol.open}
          </Button>
        )}
      </div>
      {seated.length > 0 ? (
        rows(seated)
      ) : (
        <Empty icon={icons.people} title={isOver(group, now) ? words.noneOver : words.none}>
          {mayEnrol && (group.publishedAt === null ? words.noneDraft : words.noneLead)}
        </Empty>
      )}
      {queue.length > 0 && (
        <section className="gr-part" aria-label={words.queue}>
          <h3>{words.queue}</h3>
          <p className="hint">{words.queueLead}</p>
          {rows(queue)}
        </section>
      )}
      {cancelled.length > 0 && <Disclosure summary={words.cancelled(cancelled.length)}>{rows(cancelled)}</Disclosure>}
      {leaving && (
        <CancelEnrolmentDialog
          group={group}
          person={leaving}
          onClose={() => setLeaving(null)}
          onDone={() => {
            setLeaving(null);
            announce(words.isCancelled(leaving.name));
            // The row with the pressed button is gone.
            requestAnimationFrame(() => heading.current?.focus());
          }}
        />
      )}
      {isEnrolling && <EnrolDialog group={group} onClose={() => setEnrolling(false)} />}
    </section>
  );
}
