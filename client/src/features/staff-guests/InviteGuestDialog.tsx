import { GuestLinkIssued } from '@priyom/shared/api/appointments';
import { useText } from '../../i18n/catalog.ts';
import { staffGuestsText } from '../../i18n/staff-guests.ts';
import { ActionFailure } from '../staff-app/Failure.tsx';
import { useMeetingCommand } from '../staff-appointment/use-meeting-command.ts';
import { GuestDialog } from './GuestDialog.tsx';
import { GuestLinkDialog } from './GuestLink.tsx';
import { NO_GUEST } from './guest-draft.ts';

interface InviteGuestDialogProps {
  appointmentId: string;
  needsInterpreter: boolean;
  isPeer: boolean;
  onClose: () => void;
}

/** Booked with the meeting (D18): the link is there at once; the citizen is told by who books. */
export function InviteGuestDialog({ appointmentId, needsInterpreter, isPeer, onClose }: InviteGuestDialogProps) {
  const t = useText(staffGuestsText);
  const invite = useMeetingCommand('inviteGuest', GuestLinkIssued, { id: appointmentId });
  if (invite.data) {
    const { guest, url } = invite.data;
    return <GuestLinkDialog name={guest.name} url={url} onClose={onClose} />;
  }
  return (
    <GuestDialog
      title={t.invite}
      lead={isPeer ? undefined : t.tellCitizen}
      start={{ ...NO_GUEST, role: needsInterpreter ? NO_GUEST.role : 'guest' }}
      submit={t.submit}
      busyLabel={t.busy}
      isBusy={invite.isPending}
      onSubmit={({ reason: _none, ...guest }) => invite.mutate(guest)}
      onClose={onClose}
      failure={<ActionFailure error={invite.error} />}
    />
  );
}
