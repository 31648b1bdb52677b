import type { ParticipantView } from '@priyom/shared/signaling/snapshot';
import { useState } from 'react';
import { leadOf } from '../../call/lead-commands.ts';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffRoomText } from '../../i18n/staff-room.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { useTyped } from '../staff-app/use-typed.ts';
import { OutcomeFailure } from './OutcomeFailure.tsx';
import { useCommand } from './use-command.ts';

interface DeclineDialogProps {
  session: CallSession;
  person: ParticipantView;
  onClose: () => void;
}

/** Not admitting somebody: the person reads why and what to do next. */
export function DeclineDialog({ session, person, onClose }: DeclineDialogProps) {
  const t = useText(staffRoomText).waiting.declineDialog;
  const reason = useTyped(`not admitted ${person.id}`);
  const next = useTyped(`next for ${person.id}`);
  const [tried, setTried] = useState(false);
  const { busy, outcome, run } = useCommand();

  async function decline() {
    setTried(true);
    if (!reason.text.trim()) return;
    if (!(await run(() => leadOf(session).decline(person.id, reason.text.trim(), next.text.trim())))) return;
    reason.forget();
    next.forget();
    onClose();
  }

  const actions = (
    <>
      <Button variant="danger" busy={busy} busyLabel={t.busy} onClick={() => void decline()}>
        {t.confirm}
      </Button>
      <Button onClick={onClose}>{t.stay}</Button>
    </>
  );
  return (
    <Dialog isOpen onClose={onClose} title={t.title(person.shownAs)} lead={t.lead} actions={actions}>
      <TextArea
        label={t.reason}
        value={reason.text}
        onChange={reason.write}
        limit={500}
        error={tried && !reason.text.trim() ? t.reasonEmpty : undefined}
      />
      <TextArea label={t.next} value={next.text} onChange={next.write} limit={500} />
      <OutcomeFailure outcome={outcome} />
    </Dialog>
  );
}
