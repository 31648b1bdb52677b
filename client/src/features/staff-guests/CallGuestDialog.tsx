import { useState } from 'react';
import type { CallSession } from '../../call/session.ts';
import type { Outcome } from '../../call/signaling/outbox.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffGuestsText } from '../../i18n/staff-guests.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { OutcomeFailure } from '../staff-room/OutcomeFailure.tsx';
import { GuestFields } from './GuestFields.tsx';
import { isWhole, missingIn, NO_GUEST } from './guest-draft.ts';

interface CallGuestDialogProps {
  session: CallSession;
  /** Colleagues among themselves: nobody has to be asked. */
  isPeer: boolean;
  onClose: () => void;
}

/** Into the running session (D18): the citizen is asked first, and with their yes there is a link to hand over. */
export function CallGuestDialog({ session, isPeer, onClose }: CallGuestDialogProps) {
  const t = useText(staffGuestsText);
  const [draft, setDraft] = useState(NO_GUEST);
  const [tried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  async function ask() {
    setTried(true);
    if (!isWhole(missingIn(draft, true))) return;
    setBusy(true);
    const done = await session.inviteGuest(draft);
    setBusy(false);
    setOutcome(done);
    if (done.ok) onClose();
  }
  const actions = (
    <>
      <Button variant="primary" busy={isBusy} busyLabel={t.busy} onClick={() => void ask()}>
        {isPeer ? t.submit : t.ask}
      </Button>
      <Button onClick={onClose}>{t.later}</Button>
    </>
  );
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t.outsideTitle}
      lead={isPeer ? t.outsideLeadPeer : t.outsideLead}
      actions={actions}
    >
      <GuestFields
        asksReason
        draft={draft}
        onChange={part => setDraft(before => ({ ...before, ...part }))}
        tried={tried}
      />
      <OutcomeFailure outcome={outcome} />
    </Dialog>
  );
}
