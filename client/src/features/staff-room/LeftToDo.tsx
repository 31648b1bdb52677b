import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffRoomText } from '../../i18n/staff-room.ts';
import { staffTodayText } from '../../i18n/staff-today.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { addressOf, type Todo } from '../staff-today/todo-address.ts';
import { useDay, useTodaysDate } from '../staff-today/use-today.ts';

const PAPERS = ['signProtocol', 'confirmLine', 'signRegister'] as const;
/** A line is an effect of the end: it follows within a second or two. */
const LOOK_MS = 3_000;

/** Of the pane beside the list. */
export const PROTOCOL_PANE = 'protocol';

/** Which papers of this meeting still wait for the one who led it, in the words of «Сегодня»; each signature shortens it. */
export function LeftToDo({ consultationId }: { consultationId: string }) {
  const { data: day } = useDay(useTodaysDate(), LOOK_MS);
  if (!day) return null;
  const meeting = day.appointments.find(({ id }) => id === consultationId);
  // On record only when nothing is open and nothing is still to follow.
  const isComplete = !meeting || meeting.consultation?.status === 'recorded';
  const minutes = meeting?.consultation?.durationMinutes ?? null;
  return (
    <>
      {minutes !== null && <Lasted minutes={minutes} />}
      <LeftOf todo={day.todo.filter(item => item.appointmentId === consultationId)} isComplete={isComplete} />
    </>
  );
}

export function Lasted({ minutes }: { minutes: number }) {
  const t = useText(staffRoomText).over;
  return <p>{t.lasted(useFormat().minutes(minutes, 'for'))}</p>;
}

export function LeftOf({ todo: own, isComplete }: { todo: readonly Todo[]; isComplete: boolean }) {
  const t = useText(staffRoomText).over;
  const left = PAPERS.map(kind => own.filter(item => item.kind === kind)).filter(each => each.length > 0);
  if (left.length === 0) return isComplete ? <p>{t.nothingLeft}</p> : null;
  return (
    <>
      <p>{t.left}</p>
      <ul className="rm-left">
        {left.map(papers => (
          <li key={papers[0]?.kind}>
            <LeftPaper papers={papers} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Those of one kind; the link leads to the first. The protocol lies beside this list, on a phone below it. */
function LeftPaper({ papers }: { papers: readonly Todo[] }) {
  const t = useText(staffTodayText).todo;
  const [first] = papers;
  if (!first) return null;
  const words = papers.length > 1 ? `${t[first.kind]}: ${papers.length}` : t[first.kind];
  if (first.kind === 'signProtocol') {
    return (
      <Button variant="primary" onClick={showProtocol}>
        {words}
      </Button>
    );
  }
  const href = addressOf(first);
  return href === null ? words : <LinkButton href={href}>{words}</LinkButton>;
}

function showProtocol(): void {
  const pane = document.getElementById(PROTOCOL_PANE);
  pane?.scrollIntoView({ block: 'start' });
  // A field, not the pane: a pane that can have the focus would get it when «Подписать» goes, and the title waits for it.
  pane?.querySelector('textarea')?.focus({ preventScroll: true });
}
