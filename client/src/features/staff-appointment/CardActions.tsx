import { useState } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffAppointmentText } from '../../i18n/staff-appointment.ts';
import { Button } from '../../ui/Button.tsx';
import * as icons from '../../ui/icons.ts';
import { MenuButton } from '../../ui/staff/MenuButton.tsx';
import { useMe } from '../staff-app/session.ts';
import { useNow } from '../staff-app/use-now.ts';
import { usePolicy } from '../staff-app/use-policy.ts';
import { CancelDialog } from './CancelDialog.tsx';
import { MissedDialog } from './MissedDialog.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { isAllowed, isPossible } from './may.ts';
import type { Appointment } from './use-card.ts';

type Open = 'move' | 'cancel' | 'missed' | null;

/** Move, cancel, no-show: from the table the server uses; what can't be pressed says why (ux §1.10). */
export function CardActions({ appointment, onMoved }: { appointment: Appointment; onMoved: () => void }) {
  const t = useText(staffAppointmentText).actions;
  const me = useMe();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const mayMove = isAllowed(me, 'appointment.book', appointment);
  const why = useWhyNot(appointment);
  if (!mayMove && !isAllowed(me, 'appointment.cancel', appointment)) return null;
  return (
    <div className="row">
      {mayMove && isPossible(appointment, 'move') && (
        <Button icon={icons.reschedule} onClick={() => setOpen('move')}>
          {t.move}
        </Button>
      )}
      <MenuButton
        label={t.more}
        icon={icons.more}
        entries={[
          { id: 'missed', label: t.missed, icon: icons.person, why: why('missed'), onSelect: () => setOpen('missed') },
          {
            id: 'cancel',
            label: t.cancel,
            icon: icons.cancelled,
            isDanger: true,
            why: why('cancel'),
            onSelect: () => setOpen('cancel'),
          },
        ]}
      />
      {open === 'move' && <MoveDialog appointment={appointment} onClose={close} onMoved={onMoved} />}
      {open === 'cancel' && <CancelDialog appointment={appointment} onClose={close} />}
      {open === 'missed' && <MissedDialog appointment={appointment} onClose={close} />}
    </div>
  );
}

/** undefined = it can be chosen now. */
function useWhyNot(appointment: Appointment) {
  const t = useText(staffAppointmentText).actions;
  const format = useFormat();
  const now = useNow();
  const wait = usePolicy().data?.body.session.noShowAfterMinutes;
  return (event: 'missed' | 'cancel'): string | undefined => {
    const { status, startsAt } = appointment;
    if (!isPossible(appointment, event)) return status === 'booked' ? t.foreign : t.why[status];
    if (event === 'cancel' || wait === undefined) return undefined;
    const from = Date.parse(startsAt) + wait * 60_000;
    const isToday = format.date(from) === format.date(now);
    return now.getTime() < from ? t.missedFrom(isToday ? format.time(from) : format.numeric(from)) : undefined;
  };
}
