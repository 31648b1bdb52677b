import { useEffect, useRef, useState } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { staffAppText } from '../../i18n/staff-app.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { writeFromDesk } from './desk.ts';
import { ActionFailure } from './Failure.tsx';
import { ReadyPhrases } from './ReadyPhrases.tsx';
import { newRequestId } from './request.ts';
import { TalkMessage } from './TalkMessage.tsx';
import { useTyped } from './use-typed.ts';
import type { Waiting } from './waiting.ts';

/** A word to somebody in the waiting room: what was written so far, and two ready phrases. */
export function WriteDialog({ waiting, isOpen, onClose }: { waiting: Waiting; isOpen: boolean; onClose: () => void }) {
  const t = useText(staffAppText).writeDialog;
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
      <Talk waiting={waiting} />
      <ReadyPhrases phrases={[t.soon, t.wait]} onChoose={message.write} />
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

/** Oldest first, as in the chat of the room; the last words are in sight. */
function Talk({ waiting: { talk, shownAs } }: { waiting: Waiting }) {
  const t = useText(staffAppText).writeDialog;
  const log = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new message scrolls the log to its end
  useEffect(() => {
    log.current?.scrollTo({ top: log.current.scrollHeight });
  }, [talk.length]);
  if (talk.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be reachable by keyboard
    <div className="talk" ref={log} role="log" aria-label={t.log} tabIndex={0}>
      {talk.map(({ seq, byStaff, text, at }) => (
        <TalkMessage key={seq} isMine={byStaff} who={byStaff ? t.you : shownAs} at={at} text={text} />
      ))}
    </div>
  );
}
