import type { ChatMessage, Snapshot } from '@priyom/shared/signaling/snapshot';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { CallSession } from '../../call/session.ts';
import type { PendingMessage } from '../../call/state.ts';
import { useText } from '../../i18n/catalog.ts';
import { citizenCallText } from '../../i18n/citizen-call.ts';
import { useFormat } from '../../i18n/format.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';
import { useCall } from '../citizen-frame/use-call.ts';

interface ChatPanelProps {
  session: CallSession;
  snapshot: Snapshot;
  onClose: () => void;
}

/** Beside the picture on a computer, below it on a phone: the face stays seen while one writes (ux §6.8). */
export function ChatPanel({ session, snapshot, onClose }: ChatPanelProps) {
  const t = useText(citizenCallText).chat;
  const { messages, pending } = useCall(session, state => state.chat);
  const me = snapshot.me.participantId;
  const log = useRef<HTMLDivElement>(null);
  useOpener();
  const count = messages.length + pending.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new message scrolls to the end and counts as read
  useEffect(() => {
    log.current?.scrollTo({ top: log.current.scrollHeight });
    session.markChatRead();
  }, [count, session]);
  return (
    <section className="chat-panel" aria-label={t.title} data-region="panel" tabIndex={-1}>
      <div className="chat-head">
        <h2>{t.title}</h2>
        <button type="button" className="dialog-x" aria-label={t.close} onClick={onClose}>
          <Icon of={icons.close} />
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be reachable by keyboard */}
      <div className="chat-log" ref={log} role="log" aria-label={t.title} tabIndex={0}>
        {count === 0 && (
          <p className="chat-empty">
            <b>{t.empty}</b>
            {t.emptyText}
          </p>
        )}
        {messages.map(message => (
          <Message key={message.seq} message={message} isMine={message.from === me} />
        ))}
        {pending.map(message => (
          <Pending key={message.clientKey} message={message} session={session} />
        ))}
      </div>
      <Composer onSend={text => session.sendChat(text)} />
    </section>
  );
}

/** Closed by the cross, the focus goes back to what opened the panel, as from a dialog. */
function useOpener(): void {
  const [opener] = useState(() => document.activeElement);
  // After the controls are drawn again: a phone hides them behind the panel.
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    },
    [opener],
  );
}

function Message({ message, isMine }: { message: ChatMessage; isMine: boolean }) {
  const t = useText(citizenCallText).chat;
  const format = useFormat();
  return (
    <div className="line" data-mine={isMine}>
      <small>
        {isMine ? t.you : message.shownAs}, {format.time(message.at)}
      </small>
      {message.text}
    </div>
  );
}

function Pending({ message, session }: { message: PendingMessage; session: CallSession }) {
  const t = useText(citizenCallText).chat;
  return (
    <div className="line" data-mine="true" data-pending="true">
      <small role="status">
        {t.you}, {t[message.state]}
      </small>
      {message.text}
      {message.state === 'refused' && (
        <span className="row">
          <Button size="sm" onClick={() => session.retryMessage(message.clientKey)}>
            {t.again}
          </Button>
          <Button size="sm" variant="ghost" onClick={() => session.dropMessage(message.clientKey)}>
            {t.drop}
          </Button>
        </span>
      )}
    </div>
  );
}

/** `Enter` sends where there is a keyboard; on a phone it makes a line, the button sends. */
function Composer({ onSend }: { onSend: (text: string) => void }) {
  const t = useText(citizenCallText).chat;
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const send = (event?: FormEvent) => {
    event?.preventDefault();
    if (!text.trim()) return;
    onSend(text.trim());
    setText('');
    field.current?.focus();
  };
  return (
    <form className="chat-form" onSubmit={send}>
      <TextArea
        ref={field}
        label={t.text}
        rows={1}
        value={text}
        onChange={setText}
        limit={4_000}
        onKeyDown={event => {
          if (event.key !== 'Enter' || event.shiftKey || matchMedia('(pointer: coarse)').matches) return;
          event.preventDefault();
          send();
        }}
      />
      <Button type="submit" variant="primary" icon={icons.send} label={t.send}>
        <span className="send-word">{t.send}</span>
      </Button>
    </form>
  );
}
