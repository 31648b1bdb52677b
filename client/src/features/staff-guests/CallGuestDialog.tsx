import { leadOf } from '../../call/lead-commands.ts';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffGuestsText } from '../../i18n/staff-guests.ts';
import { OutcomeFailure } from '../staff-room/OutcomeFailure.tsx';
import { useCommand } from '../staff-room/use-command.ts';
import { GuestDialog } from './GuestDialog.tsx';
import { NO_GUEST } from './guest-draft.ts';

interface CallGuestDialogProps {
  session: CallSession;
  /** Colleagues among themselves: nobody has to be asked. */
  isPeer: boolean;
  onClose: () => void;
}

/** Into the running session (D18): the citizen is asked first, and with their yes there is a link to hand over. */
export function CallGuestDialog({ session, isPeer, onClose }: CallGuestDialogProps) {
  const t = useText(staffGuestsText);
  const { busy, outcome, run } = useCommand();
  return (
    <GuestDialog
      title={t.outsideTitle}
      lead={isPeer ? t.outsideLeadPeer : t.outsideLead}
      start={NO_GUEST}
      asksReason
      submit={isPeer ? t.submit : t.ask}
      busyLabel={t.busy}
      isBusy={busy}
      onSubmit={draft => void run(() => leadOf(session).inviteGuest(draft)).then(isDone => isDone && onClose())}
      onClose={onClose}
      failure={<OutcomeFailure outcome={outcome} />}
    />
  );
}
