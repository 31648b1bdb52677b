import { GuestView } from '@priyom/shared/api/appointments';
import { useText } from '../../i18n/catalog.ts';
import { staffGuestsText } from '../../i18n/staff-guests.ts';
import { ActionFailure } from '../staff-app/Failure.tsx';
import { useMeetingCommand } from '../staff-appointment/use-meeting-command.ts';
import { GuestDialog } from './GuestDialog.tsx';

/** A misheard name, another telephone: the link stays, and with it what they come as. */
export function ChangeGuestDialog({ guest, onClose }: { guest: GuestView; onClose: () => void }) {
  const t = useText(staffGuestsText);
  const { invitationId: id, role, name, organisation, contact } = guest;
  const change = useMeetingCommand('changeGuest', GuestView, { id }, { onDone: onClose });
  return (
    <GuestDialog
      title={t.changeOf(name)}
      lead={t.changeLead}
      start={{ role, name, organisation, contact, reason: '' }}
      isRoleFixed
      submit={t.save}
      busyLabel={t.saving}
      isBusy={change.isPending}
      onSubmit={({ role: _fixed, reason: _none, ...person }) => change.mutate(person)}
      onClose={onClose}
      failure={<ActionFailure error={change.error} />}
    />
  );
}
