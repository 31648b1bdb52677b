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
import { useCall } from '../citizen-frame/use-call.ts';

/** Words of the specialist and one's own, before the meeting; the form opens by a press. */
export function Messages({ session, snapshot }: { session: CallSession; snapshot: Snapshot }) {
  const t = useText(citizenWaitingText).messages;
  const { messages, pending } = useCall(session, state => state.chat);
  const [isWriting, setWriting] = useState(false);
  const me = snapshot.me.participantId;
  const { opener, field } = useFormFocus(isWriting);
  useNewMessage(session, messages, me);
  return (
    <section className="stack wait-messages" aria-label={t.title}>
      {messages.map(message => (
        <Bubble key={message.seq} message={message} isMine={message.from === me} />
      ))}
      {pending.map(message => (
        <PendingBubble key={message.clientKey} message={message} session={session} />
      ))}
      {isWriting ? (
        <Write field={field} onSend={text => session.say(text)} onClose={() => setWriting(false)} />
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

function PendingBubble({ message, session }: { message: PendingMessage; session: CallSession }) {
  const t = useText(citizenWaitingText).messages;
  return (
    <div className="msg" data-mine="true">
      <div className="bubble">
        <small role="status">
          {t.you}, {t[message.state]}
        </small>
        {message.text}
        {message.state === 'refused' && (
          <Button size="sm" onClick={() => session.retryMessage(message.clientKey)}>
            {t.again}
          </Button>
        )}
      </div>
    </div>
  );
}

interface WriteProps {
  field: Ref<HTMLTextAreaElement>;
  onSend: (text: string) => void;
  onClose: () => void;
}

function Write({ field, onSend, onClose }: WriteProps) {
  const t = useText(citizenWaitingText).messages;
  const [text, setText] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim()) return;
    onSend(text.trim());
    onClose();
  };
  return (
    <form className="stack" onSubmit={send}>
      <TextArea ref={field} label={t.text} rows={2} value={text} onChange={setText} limit={1_000} />
      <Button type="submit" variant="primary" block icon={icons.send}>
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
