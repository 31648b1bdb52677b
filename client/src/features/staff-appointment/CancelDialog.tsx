import { AppointmentView } from '@priyom/shared/api/appointments';
import { CancelAppointment } from '@priyom/shared/domain/appointment/schema';
import { useState } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { staffAppointmentText } from '../../i18n/staff-appointment.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { ActionFailure } from '../staff-app/Failure.tsx';
import { useTyped } from '../staff-app/use-typed.ts';
import type { Appointment } from './use-card.ts';
import { useMeetingCommand } from './use-meeting-command.ts';

const Reason = CancelAppointment.shape.reason;

interface CancelDialogProps {
  appointment: Pick<Appointment, 'id'>;
  /** Who is to be told; left out: the one person. */
  lead?: string;
  onDone?: () => void;
  onClose: () => void;
}

/** Cancelling frees the time at once and cannot be taken back; the reason stays in the history. */
export function CancelDialog({ appointment, lead, onDone, onClose }: CancelDialogProps) {
  const words = useText(staffAppointmentText);
  const t = words.cancelDialog;
  const reason = useTyped(`cancel ${appointment.id}`);
  const [tried, setTried] = useState(false);
  const finish = () => {
    reason.forget();
    onDone?.();
    onClose();
  };
  const cancel = useMeetingCommand('cancel', AppointmentView, { id: appointment.id }, { onDone: finish });
  const isGood = Reason.safeParse(reason.text).success;

  function press() {
    setTried(true);
    if (isGood) cancel.mutate({ reason: reason.text });
  }

  const actions = (
    <>
      <Button variant="danger" busy={cancel.isPending} busyLabel={t.busy} onClick={press}>
        {t.submit}
      </Button>
      <Button onClick={onClose}>{t.stay}</Button>
    </>
  );
  return (
    <Dialog isOpen onClose={onClose} title={t.title} lead={lead ?? t.lead} actions={actions}>
      <TextArea
        label={t.reason}
        hint={t.reasonHint}
        value={reason.text}
        onChange={reason.write}
        limit={500}
        error={tried && !isGood ? words.fault.reason : undefined}
      />
      <ActionFailure error={cancel.error} />
    </Dialog>
  );
}
