import { AppointmentView } from '@priyom/shared/api/appointments';
import { localOf, minutesOfDay } from '@priyom/shared/calendar/zone';
import { MoveAppointment } from '@priyom/shared/domain/appointment/schema';
import { useState } from 'react';
import { useMe } from '../staff-app/session.ts';
import { useTyped } from '../staff-app/use-typed.ts';
import { takenStarts } from '../staff-booking/nearest.ts';
import { useSlots } from '../staff-booking/use-slots.ts';
import type { Appointment } from './use-card.ts';
import { useMeetingCommand } from './use-meeting-command.ts';

const Wish = MoveAppointment.omit({ requestId: true });

interface When {
  date: string | null;
  time: string | null;
  minutes: number;
}

/** The form of «Перенести»: another day, start, length, and why. */
export function useMove(appointment: Appointment, buffer: number, onDone: () => void) {
  const { zone } = useMe().institution;
  const own = localOf(new Date(appointment.startsAt), zone);
  const [when, setWhen] = useState<When>({ date: own.date, time: null, minutes: appointment.minutes });
  const reason = useTyped(`move ${appointment.id}`);
  const draft = { ...when, reason: reason.text };
  const [tried, setTried] = useState(false);
  const slots = useSlots({ specialistId: appointment.specialist.staffId, ...draft });
  const move = useMeetingCommand(
    'move',
    AppointmentView,
    { id: appointment.id },
    {
      onDone: () => {
        reason.forget();
        onDone();
      },
    },
  );
  const isSameDay = draft.date === own.date;
  const isOwn = (time: string) => isSameDay && overlaps(time, draft.minutes, own.time, appointment.minutes, buffer);
  const isTaken = slots.data?.slots.some(
    slot => slot.time === draft.time && slot.state === 'taken' && !isOwn(slot.time),
  );
  const parsed = Wish.safeParse(draft);
  const wrong = new Set(parsed.success ? [] : parsed.error.issues.map(issue => issue.path.join('.')));
  if (isTaken) wrong.add('time');

  return {
    draft,
    slots,
    own: { time: isSameDay ? own.time : null, overlaps: isOwn },
    isPending: move.isPending,
    failure: move.error,
    takenNow: takenStarts(move.error),
    isWrong: (field: keyof typeof draft) => tried && wrong.has(field),
    edit(change: Partial<typeof draft>) {
      if (!move.isPending) move.reset();
      const { reason: words, ...rest } = change;
      setWhen({ ...when, ...rest });
      if (words !== undefined) reason.write(words);
    },
    submit() {
      setTried(true);
      if (parsed.success && wrong.size === 0) move.mutate(parsed.data);
    },
  };
}

/** The meeting's own present time is shown as taken; the server lets it overlap itself. */
function overlaps(time: string, minutes: number, ownTime: string, ownMinutes: number, buffer: number): boolean {
  const [start, ownStart] = [minutesOfDay(time), minutesOfDay(ownTime)];
  return start < ownStart + ownMinutes + buffer && ownStart < start + minutes + buffer;
}
