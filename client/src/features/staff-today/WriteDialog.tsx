import { useState } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { staffTodayText } from '../../i18n/staff-today.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { writeFromDesk } from '../staff-app/desk.ts';
import { ActionFailure } from '../staff-app/Failure.tsx';
import { newRequestId } from '../staff-app/request.ts';
import { useTyped } from '../staff-app/use-typed.ts';
import type { Waiting } from './day.ts';

/** A word to somebody in the waiting room, with two ready phrases. */
export function WriteDialog({ waiting, isOpen, onClose }: { waiting: Waiting; isOpen: boolean; onClose: () => void }) {
  const t = useText(staffTodayText).writeDialog;
  const message = useTyped(`write ${waiting.consultationId} ${waiting.participantId}`);
  const text = message.text.trim();
  const [key, setKey] = useState(newRequestId);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  async function send() {
    setTried(true);
    if (!text) return;
    setBusy(true);
    setFailure(null);
    try {
      await writeFromDesk(waiting, key, text);
      message.forget();
      setTried(false);
      setKey(newRequestId());
      onClose();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  }

  const actions = (
    <Button variant="primary" busy={busy} busyLabel={t.sending} onClick={() => void send()}>
      {t.send}
    </Button>
  );
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t.title(waiting.shownAs)} lead={t.lead} actions={actions}>
      <div className="row wrap">
        {[t.soon, t.wait].map(phrase => (
          <Button key={phrase} size="sm" onClick={() => message.write(phrase)}>
            {phrase}
          </Button>
        ))}
      </div>
      <TextArea
        label={t.text}
        value={message.text}
        onChange={message.write}
        limit={1000}
        error={tried && !text ? t.empty : undefined}
      />
      <ActionFailure error={failure} />
    </Dialog>
  );
}
