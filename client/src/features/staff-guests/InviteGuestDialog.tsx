import { GuestLinkIssued } from '@priyom/shared/api/appointments';
import { useState } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { staffGuestsText } from '../../i18n/staff-guests.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ActionFailure } from '../staff-app/Failure.tsx';
import { useMeetingCommand } from '../staff-appointment/use-meeting-command.ts';
import { GuestFields } from './GuestFields.tsx';
import { GuestLinkDialog } from './GuestLink.tsx';
import { isWhole, missingIn, NO_GUEST } from './guest-draft.ts';

interface InviteGuestDialogProps {
  appointmentId: string;
  needsInterpreter: boolean;
  isPeer: boolean;
  onClose: () => void;
}

/** Booked with the meeting (D18): the link is there at once; the citizen is told by who books. */
export function InviteGuestDialog({ appointmentId, needsInterpreter, isPeer, onClose }: InviteGuestDialogProps) {
  const t = useText(staffGuestsText);
  const [draft, setDraft] = useState({ ...NO_GUEST, role: needsInterpreter ? NO_GUEST.role : ('guest' as const) });
  const [tried, setTried] = useState(false);
  const invite = useMeetingCommand('inviteGuest', GuestLinkIssued, { id: appointmentId });
  if (invite.data) {
    const { guest, url } = invite.data;
    return <GuestLinkDialog name={guest.name} url={url} onClose={onClose} />;
  }
  const submit = () => {
    setTried(true);
    const { reason: _none, ...guest } = draft;
    if (isWhole(missingIn(draft, false))) invite.mutate(guest);
  };
  const actions = (
    <>
      <Button variant="primary" busy={invite.isPending} busyLabel={t.busy} onClick={submit}>
        {t.submit}
      </Button>
      <Button onClick={onClose}>{t.later}</Button>
    </>
  );
  return (
    <Dialog isOpen onClose={onClose} title={t.invite} lead={isPeer ? undefined : t.tellCitizen} actions={actions}>
      <GuestFields draft={draft} onChange={part => setDraft(before => ({ ...before, ...part }))} tried={tried} />
      <ActionFailure error={invite.error} />
    </Dialog>
  );
}
