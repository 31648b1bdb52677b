import { CHAT_LIMITS } from '@priyom/shared/signaling/chat-limits';
import type { ChatMessage, Snapshot } from '@priyom/shared/signaling/snapshot';
import { type FormEvent, type Ref, useEffect, useRef, useState } from 'react';
import type { CallSession } from '../../call/session.ts';
import type { PendingMessage } from '../../call/state.ts';
import { useText } from '../../i18n/catalog.ts';
import { citizenWaitingText } from '../../i18n/citizen-waiting.ts';
import { useFormat } from '../../i18n/format.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/Field.tsx';
import * as icons from '../../ui/icons.ts';
import { RefusedMessage } from '../citizen-frame/RefusedMessage.tsx';
import { useCall } from '../citizen-frame/use-call.ts';
import { useDraft } from '../citizen-frame/use-draft.ts';

/** Words of the specialist and one's own, before the meeting; the form opens by a press. */
export function Messages({ session, snapshot }: { session: CallSession; snapshot: Snapshot }) {
  const t = useText(citizenWaitingText).messages;
  const { messages, pending } = useCall(session, state => state.chat);
  // Half a sentence from before «Вас зовут» stands there again.
  const [isWriting, setWriting] = useState(() => session.store.getState().chat.draft !== '');
  const me = snapshot.me.participantId;
  const { opener, field } = useFormFocus(isWriting);
  useNewMessage(session, messages, me);
  return (
    <section className="stack wait-messages" aria-label={t.title}>
      {messages.map(message => (
        <Bubble key={message.seq} message={message} isMine={message.from === me} />
      ))}
      {pending.map(message => (
        <PendingBubble key={message.clientKey} message={message} session={session} onEdit={() => setWriting(true)} />
      ))}
      {isWriting ? (
        <Write session={session} field={field} onClose={() => setWriting(false)} />
      ) : (
        <Button ref={opener} variant="ghost" start icon={icons.write} onClick={() => setWriting(true)}>
          {t.write}
        </Button>
      )}
    </section>
  );
}

/** Into the field when the form opens, back to «Написать» when it is sent; not when the page opens. */
function useFormFocus(isWriting: boolean) {
  const opener = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const before = useRef(isWriting);
  useEffect(() => {
    if (before.current !== isWriting) (isWriting ? field : opener).current?.focus();
    before.current = isWriting;
  }, [isWriting]);
  return { opener, field };
}

function Bubble({ message, isMine }: { message: ChatMessage; isMine: boolean }) {
  const t = useText(citizenWaitingText).messages;
  const format = useFormat();
  return (
    <div className="msg" data-mine={isMine}>
      {!isMine && <Avatar name={message.shownAs} id={message.from} size="md" />}
      <div className="bubble">
        <small>
          {isMine ? t.you : message.shownAs}, {format.time(message.at)}
        </small>
        {message.text}
      </div>
    </div>
  );
}

function PendingBubble(pending: { message: PendingMessage; session: CallSession; onEdit: () => void }) {
  const t = useText(citizenWaitingText).messages;
  const { message } = pending;
  return (
    <div className="msg" data-mine="true">
      <div className="bubble">
        <small role="status">
          {t.you}, {t[message.state]}
        </small>
        {message.text}
        <RefusedMessage {...pending} />
      </div>
    </div>
  );
}

interface WriteProps {
  session: CallSession;
  field: Ref<HTMLTextAreaElement>;
  onClose: () => void;
}

function Write({ session, field, onClose }: WriteProps) {
  const t = useText(citizenWaitingText).messages;
  const draft = useDraft(session, CHAT_LIMITS.waiting, text => session.say(text));
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (draft.send()) onClose();
  };
  return (
    <form className="stack" onSubmit={send}>
      <TextArea
        ref={field}
        label={t.text}
        rows={2}
        value={draft.text}
        onChange={draft.setText}
        limit={CHAT_LIMITS.waiting}
      />
      <Button type="submit" variant="primary" block icon={icons.send} why={draft.why}>
        {t.send}
      </Button>
    </form>
  );
}

/** A new word of others is announced and counts as read: it stands on the screen. */
function useNewMessage(session: CallSession, messages: readonly ChatMessage[], me: string): void {
  const t = useText(citizenWaitingText).messages;
  const last = messages.at(-1);
  useEffect(() => {
    if (!last || last.from === me) return;
    announce(`${t.fresh(last.shownAs)}: ${last.text}`, { kind: 'chat' });
    session.markChatRead();
  }, [last, me, session, t]);
}
