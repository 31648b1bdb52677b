import { useState } from 'react';
import { leadOf } from '../../call/lead-commands.ts';
import type { CallSession } from '../../call/session.ts';
import type { Outcome } from '../../call/signaling/outbox.ts';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffRoomPhoneText } from '../../i18n/staff-room-phone.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { ReadyPhrases } from '../staff-app/ReadyPhrases.tsx';
import { useTyped } from '../staff-app/use-typed.ts';
import { OutcomeFailure } from './OutcomeFailure.tsx';
import { useCommand } from './use-command.ts';

interface NotReachedDialogProps {
  session: CallSession;
  consultationId: string;
  onClose: () => void;
}

/** «Не дозвонились»: the meeting is missed, and what happens next becomes a task. */
export function NotReachedDialog({ session, consultationId, onClose }: NotReachedDialogProps) {
  const t = useText(staffRoomPhoneText).byPhone.notReachedDialog;
  const next = useTyped(`not reached ${consultationId}`);
  const [tried, setTried] = useState(false);
  const { busy, outcome, run } = useCommand();

  async function record() {
    setTried(true);
    if (!next.text.trim()) return;
    if (!(await run(() => leadOf(session).notReachedByPhone(next.text.trim())))) return;
    next.forget();
    onClose();
  }

  const actions = (
    <>
      <Button variant="danger" busy={busy} busyLabel={t.busy} onClick={() => void record()}>
        {t.confirm}
      </Button>
      <Button onClick={onClose}>{t.cancel}</Button>
    </>
  );
  return (
    <Dialog isOpen onClose={onClose} title={t.title} lead={t.lead} actions={actions}>
      <ReadyPhrases phrases={[t.today, t.tomorrow]} onChoose={next.write} />
      <TextArea
        label={t.next}
        value={next.text}
        onChange={next.write}
        limit={500}
        error={tried && !next.text.trim() ? t.nextEmpty : undefined}
      />
      <Refused outcome={outcome} />
    </Dialog>
  );
}

/** The text asks for some minutes of trying; until when is said. */
function Refused({ outcome }: { outcome: Outcome | null }) {
  const t = useText(staffRoomPhoneText).byPhone.notReachedDialog;
  const format = useFormat();
  const possibleAt = outcome && !outcome.ok ? outcome.error.details?.possibleAt : null;
  if (typeof possibleAt === 'string') return <p role="alert">{t.tooEarly(format.time(possibleAt))}</p>;
  return <OutcomeFailure outcome={outcome} />;
}
