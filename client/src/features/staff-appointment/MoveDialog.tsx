import type { PolicyView } from '@priyom/shared/api/policy';
import { localOf } from '@priyom/shared/calendar/zone';
import { bookableMinutes } from '@priyom/shared/domain/policy/rules';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffAppointmentText } from '../../i18n/staff-appointment.ts';
import { staffBookingText } from '../../i18n/staff-booking.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { DateField } from '../../ui/staff/DateFields.tsx';
import { StaffDialog } from '../../ui/staff/StaffDialog.tsx';
import { ActionFailure } from '../staff-app/Failure.tsx';
import { QueryState } from '../staff-app/QueryState.tsx';
import { useMe } from '../staff-app/session.ts';
import { usePolicy } from '../staff-app/use-policy.ts';
import { NearestStarts } from '../staff-booking/NearestStarts.tsx';
import { isClosedDay } from '../staff-booking/open-days.ts';
import { SlotPicker } from '../staff-booking/SlotPicker.tsx';
import { MinutesSegments } from '../staff-booking/WhenFields.tsx';
import type { Appointment } from './use-card.ts';
import { useMove } from './use-move.ts';
import '../staff-booking/booking.css';

interface MoveDialogProps {
  appointment: Appointment;
  onClose: () => void;
  onMoved: () => void;
}

/** Another time for the same meeting; its links stay (D7). */
export function MoveDialog(props: MoveDialogProps) {
  const policy = usePolicy();
  const t = useText(staffAppointmentText).moveDialog;
  if (policy.data) return <MoveForm {...props} policy={policy.data} />;
  return (
    <StaffDialog isOpen onClose={props.onClose} title={t.title}>
      <QueryState queries={[policy]} />
    </StaffDialog>
  );
}

function MoveForm({ appointment, onClose, onMoved, policy }: MoveDialogProps & { policy: PolicyView }) {
  const words = useText(staffAppointmentText);
  const t = words.moveDialog;
  const format = useFormat();
  const { body, calendarYears } = policy;
  const move = useMove(appointment, body.bufferMinutes, () => {
    onMoved();
    onClose();
  });
  const { draft } = move;
  const lengths = bookableMinutes(body, appointment.method);
  const now = `${format.date(appointment.startsAt)}, ${format.time(appointment.startsAt)}`;
  const actions = (
    <>
      <Button variant="primary" busy={move.isPending} busyLabel={t.busy} onClick={move.submit}>
        {t.submit}
      </Button>
      <Button onClick={onClose}>{t.cancel}</Button>
    </>
  );
  return (
    <StaffDialog isOpen onClose={onClose} title={t.title} actions={actions} isDismissable={false}>
      <p className="hint">{t.now(now)}</p>
      <DateField
        label={useText(staffBookingText).date}
        value={draft.date}
        min={localOf(new Date(), useMe().institution.zone).date}
        isUnavailable={date => isClosedDay(date, body, calendarYears)}
        onChange={date => move.edit({ date, time: null })}
        error={move.isWrong('date') ? words.fault.date : undefined}
      />
      <MinutesSegments
        options={lengths.includes(draft.minutes) ? lengths : [...lengths, draft.minutes]}
        value={draft.minutes}
        onChange={minutes => move.edit({ minutes })}
      />
      <SlotPicker
        slots={move.slots}
        value={draft.time}
        onChoose={move.edit}
        own={move.own}
        error={move.isWrong('time') ? words.fault.time : undefined}
      />
      <TextArea
        label={t.reason}
        hint={t.reasonHint}
        rows={2}
        value={draft.reason}
        onChange={reason => move.edit({ reason })}
        limit={500}
        error={move.isWrong('reason') ? words.fault.reason : undefined}
      />
      <MoveFailure move={move} />
    </StaffDialog>
  );
}

function MoveFailure({ move }: { move: ReturnType<typeof useMove> }) {
  const t = useText(staffBookingText);
  if (!move.takenNow) return <ActionFailure error={move.failure} />;
  return (
    <NearestStarts
      title={t.takenNow}
      lead={t.takenNowLead}
      starts={move.takenNow}
      day={move.draft.date}
      onChoose={move.edit}
    />
  );
}
