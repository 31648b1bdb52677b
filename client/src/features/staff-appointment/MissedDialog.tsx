import { AppointmentView } from '@priyom/shared/api/appointments';
import { useText } from '../../i18n/catalog.ts';
import { staffAppointmentText } from '../../i18n/staff-appointment.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ActionFailure } from '../staff-app/Failure.tsx';
import type { Appointment } from './use-card.ts';
import { useMeetingCommand } from './use-meeting-command.ts';

/** Nobody came, after the minutes of waiting that the policy asks for. */
export function MissedDialog({ appointment, onClose }: { appointment: Appointment; onClose: () => void }) {
  const words = useText(staffAppointmentText);
  const t = words.missedDialog;
  const missed = useMeetingCommand('missed', AppointmentView, { id: appointment.id }, { onDone: onClose });
  const actions = (
    <>
      <Button variant="danger" busy={missed.isPending} busyLabel={t.busy} onClick={() => missed.mutate({})}>
        {t.submit}
      </Button>
      <Button autoFocus onClick={onClose}>
        {words.cancelDialog.stay}
      </Button>
    </>
  );
  return (
    <Dialog isOpen onClose={onClose} title={t.title} lead={t.lead} actions={actions}>
      <ActionFailure error={missed.error} />
    </Dialog>
  );
}
