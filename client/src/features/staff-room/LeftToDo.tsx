import { useText } from '../../i18n/catalog.ts';
import { staffRoomText } from '../../i18n/staff-room.ts';
import { staffTodayText } from '../../i18n/staff-today.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { addressOf, type Todo } from '../staff-today/todo-address.ts';
import { useDay, useTodaysDate } from '../staff-today/use-today.ts';

const PAPERS = ['signProtocol', 'confirmLine', 'signRegister'] as const;
/** A line is an effect of the end: it follows within a second or two. */
const LOOK_MS = 3_000;

/** Which papers of this meeting still wait for the one who led it, in the words of «Сегодня»; each signature shortens it. */
export function LeftToDo({ consultationId }: { consultationId: string }) {
  const { data: day } = useDay(useTodaysDate(), LOOK_MS);
  if (!day) return null;
  const meeting = day.appointments.find(({ id }) => id === consultationId);
  // On record only when nothing is open and nothing is still to follow.
  const isComplete = !meeting || meeting.consultation?.status === 'recorded';
  return <LeftOf todo={day.todo.filter(item => item.appointmentId === consultationId)} isComplete={isComplete} />;
}

export function LeftOf({ todo: own, isComplete }: { todo: readonly Todo[]; isComplete: boolean }) {
  const t = useText(staffRoomText).over;
  const words = useText(staffTodayText).todo;
  const left = PAPERS.map(kind => own.filter(item => item.kind === kind)).filter(each => each.length > 0);
  if (left.length === 0) return isComplete ? <p>{t.nothingLeft}</p> : null;
  return (
    <>
      <p>{t.left}</p>
      <ul className="rm-left">
        {left.map(
          ([first, ...others]) =>
            first && (
              <li key={first.kind}>
                {/* The protocol lies beside this list. */}
                {first.kind === 'signProtocol' ? (
                  counted(words.signProtocol, others.length + 1)
                ) : (
                  <LinkButton href={addressOf(first) ?? ''}>{counted(words[first.kind], others.length + 1)}</LinkButton>
                )}
              </li>
            ),
        )}
      </ul>
    </>
  );
}

function counted(words: string, count: number): string {
  return count > 1 ? `${words}: ${count}` : words;
}
