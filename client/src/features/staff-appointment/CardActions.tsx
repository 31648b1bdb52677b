import { useState } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { staffAppointmentText } from '../../i18n/staff-appointment.ts';
import { Button } from '../../ui/Button.tsx';
import * as icons from '../../ui/icons.ts';
import { MenuButton } from '../../ui/staff/MenuButton.tsx';
import { useMe } from '../staff-app/session.ts';
import { CancelDialog } from './CancelDialog.tsx';
import { MissedDialog } from './MissedDialog.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { isAllowed, isPossible } from './may.ts';
import type { Appointment } from './use-card.ts';
import { useWhyNot } from './use-why-not.ts';

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
