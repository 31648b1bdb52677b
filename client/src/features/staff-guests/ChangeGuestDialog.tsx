import { GuestView } from '@priyom/shared/api/appointments';
import { useState } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { staffGuestsText } from '../../i18n/staff-guests.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ActionFailure } from '../staff-app/Failure.tsx';
import { useMeetingCommand } from '../staff-appointment/use-meeting-command.ts';
import { GuestFields } from './GuestFields.tsx';
import { type GuestDraft, isWhole, missingIn } from './guest-draft.ts';

/** A misheard name, another telephone: the link stays, and with it what they come as. */
export function ChangeGuestDialog({ guest, onClose }: { guest: GuestView; onClose: () => void }) {
  const t = useText(staffGuestsText);
  const { invitationId: id, role, name, organisation, contact } = guest;
  const [draft, setDraft] = useState<GuestDraft>({ role, name, organisation, contact, reason: '' });
  const [tried, setTried] = useState(false);
  const change = useMeetingCommand('changeGuest', GuestView, { id }, { onDone: onClose });
  const submit = () => {
    setTried(true);
    const { role: _fixed, reason: _none, ...person } = draft;
    if (isWhole(missingIn(draft, false))) change.mutate(person);
  };
  const actions = (
    <>
      <Button variant="primary" busy={change.isPending} busyLabel={t.saving} onClick={submit}>
        {t.save}
      </Button>
      <Button onClick={onClose}>{t.later}</Button>
    </>
  );
  return (
    <Dialog isOpen onClose={onClose} title={t.changeOf(name)} lead={t.changeLead} actions={actions}>
      <GuestFields
        isRoleFixed
        draft={draft}
        onChange={part => setDraft(before => ({ ...before, ...part }))}
        tried={tried}
      />
      <ActionFailure error={change.error} />
    </Dialog>
  );
}
