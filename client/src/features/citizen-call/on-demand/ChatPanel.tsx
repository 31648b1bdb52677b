import { CHAT_LIMITS } from '@priyom/shared/signaling/chat-limits';
import type { ChatMessage, Snapshot } from '@priyom/shared/signaling/snapshot';
import { type FormEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { isByLetters } from '../../../call/chat/chat-log.ts';
import type { CallSession } from '../../../call/session.ts';
import type { PendingMessage } from '../../../call/state.ts';
import { useText } from '../../../i18n/catalog.ts';
import { citizenCallText } from '../../../i18n/citizen-call.ts';
import { citizenTogetherText } from '../../../i18n/citizen-together.ts';
import { citizenWaitingText } from '../../../i18n/citizen-waiting.ts';
import { useFormat } from '../../../i18n/format.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextArea } from '../../../ui/Field.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import * as icons from '../../../ui/icons.ts';
import { LinkedText } from '../../../ui/LinkedText.tsx';
import { ShownOnDemand } from '../../../ui/OnDemand.tsx';
import { filesOnDemand } from '../../call-files/files-on-demand.ts';
import { MaterialCard } from '../../call-materials/on-demand/MaterialCard.tsx';
import { TypedLines } from '../../call-stage/TypedLines.tsx';
import { meIn } from '../../citizen-frame/people.ts';
import { RefusedMessage } from '../../citizen-frame/RefusedMessage.tsx';
import { useCall } from '../../citizen-frame/use-call.ts';
import { useDraft } from '../../citizen-frame/use-draft.ts';
import type { QuietTalk } from '../use-quiet.ts';

export interface ChatPanelProps {
  session: CallSession;
  snapshot: Snapshot;
  talk: QuietTalk;
  onClose: () => void;
  /** Of a group: who reads what is written now, and what chooses it. */
  addressed?: { to: 'all' | 'leaders'; choice: ReactNode } | undefined;
}

/** Beside the picture on a computer, below it on a phone: the face stays seen while one writes (ux §6.8). */
export default function ChatPanel({ session, snapshot, talk, onClose, addressed }: ChatPanelProps) {
  const t = useText(citizenCallText).chat;
  const { messages, pending } = useCall(session, state => state.chat);
  const me = snapshot.me.participantId;
  const isOn = useCall(session, state => isByLetters(state.chat, snapshot));
  const log = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
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
        {!snapshot.hall && (
          <Button size="sm" variant="ghost" pressed={isOn} onClick={() => session.setByLetters(!isOn)}>
            {t.byLetters}
          </Button>
        )}
        <button type="button" className="dialog-x" aria-label={t.close} onClick={onClose}>
          <Icon of={icons.close} />
        </button>
      </div>
      <QuietNote session={session} talk={talk} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be reachable by keyboard */}
      <div className="chat-log" ref={log} role="log" aria-label={t.title} tabIndex={0}>
        {count === 0 && (
          <p className="chat-empty">
            <b>{t.empty}</b>
            {t.emptyText}
          </p>
        )}
        {messages.map(message => (
          <Message key={message.seq} session={session} message={message} isMine={message.from === me} />
        ))}
        {pending.map(message => (
          <Pending key={message.clientKey} message={message} session={session} onEdit={() => field.current?.focus()} />
        ))}
        <TypedLines session={session} snapshot={snapshot} className="line" words={t.types} />
      </div>
      <Composer session={session} field={field} addressed={addressed} />
    </section>
  );
}

/** What «Мне неудобно говорить» has done, for as long as it is so, and what else it can do. */
function QuietNote({ session, talk }: { session: CallSession; talk: QuietTalk }) {
  const t = useText(citizenCallText).quiet;
  const { known, allRight } = useText(citizenTogetherText).quietly;
  const isOff = useCall(session, ({ own }) => !own.mic.wanted && !own.camera.wanted);
  const isKnown = useCall(session, ({ snapshot }) => snapshot && meIn(snapshot)?.signal) != null;
  if (!isKnown && (talk.quiet !== 'writes' || !isOff)) return null;
  return (
    <div className="chat-quiet" role="status">
      <p>
        {isOff && t.off} {isKnown && known}
      </p>
      {isKnown && (
        <Button size="sm" onClick={() => void session.signal(null)}>
          {allRight}
        </Button>
      )}
      <Button size="sm" icon={icons.hide} onClick={talk.hide}>
        {t.hide}
      </Button>
    </div>
  );
}

/** Closed by the cross, the focus goes back to what opened the panel, as from a dialog. */
function useOpener(): void {
  const [opener] = useState(() => document.activeElement);
  // After the controls are drawn again: a phone hides them behind the panel.
  useEffect(
    () => () => {
      // A dialog that led here is gone: «Как говорить».
      const isHere = opener instanceof HTMLElement && opener.isConnected && opener !== document.body;
      const back = isHere ? opener : document.querySelector<HTMLElement>('[data-region="controls"] button');
      back?.focus();
    },
    [opener],
  );
}

function Message({ session, message, isMine }: { session: CallSession; message: ChatMessage; isMine: boolean }) {
  const t = useText(citizenWaitingText).messages;
  const { chat } = useText(citizenCallText);
  const format = useFormat();
  return (
    <div className="line" data-mine={isMine}>
      <small>
        {isMine ? t.you : message.shownAs}, {format.time(message.at)}
        <OnlyTo to={message.to} />
        {isMine && `, ${message.readBy.length > 0 ? chat.read : chat.delivered}`}
      </small>
      {message.material ? (
        <MaterialCard card={message.material} title={message.text} reader={session.options} />
      ) : message.file ? (
        <ShownOnDemand of={filesOnDemand} props={{ session, file: message.file, name: message.text }} />
      ) : (
        <LinkedText text={message.text} />
      )}
    </div>
  );
}

function Pending(pending: { message: PendingMessage; session: CallSession; onEdit: () => void }) {
  const t = useText(citizenWaitingText).messages;
  const { message } = pending;
  return (
    <div className="line" data-mine="true" data-pending="true">
      <small role="status">
        {t.you}, {t[message.state]}
        <OnlyTo to={message.to} />
      </small>
      {message.text}
      <RefusedMessage {...pending} />
    </div>
  );
}

/** A word of a group that not everybody reads. */
function OnlyTo({ to }: Pick<ChatMessage, 'to'>) {
  const { only } = useText(citizenTogetherText);
  if (to !== 'leaders' && to !== 'one') return null;
  return <>, {to === 'leaders' ? only.leaders : only.you}</>;
}

interface ComposerProps extends Pick<ChatPanelProps, 'session' | 'addressed'> {
  field: RefObject<HTMLTextAreaElement | null>;
}

/** `Enter` sends where there is a keyboard; on a phone it makes a line, the button sends. */
function Composer({ session, field, addressed }: ComposerProps) {
  const t = useText(citizenWaitingText).messages;
  const draft = useDraft(session, CHAT_LIMITS.all, text => session.sendChat(text, addressed?.to));
  useEffect(() => field.current?.focus(), [field]);
  const send = (event?: FormEvent) => {
    event?.preventDefault();
    if (draft.send()) field.current?.focus();
  };
  return (
    <form className="chat-form" onSubmit={send}>
      {addressed?.choice}
      <ShownOnDemand of={filesOnDemand} props={{ session }} />
      <TextArea
        ref={field}
        label={t.text}
        rows={1}
        value={draft.text}
        onChange={draft.setText}
        limit={CHAT_LIMITS.all}
        onKeyDown={event => {
          if (event.key !== 'Enter' || event.shiftKey || matchMedia('(pointer: coarse)').matches) return;
          event.preventDefault();
          send();
        }}
      />
      <Button type="submit" variant="primary" icon={icons.send} label={t.send} why={draft.why}>
        <span className="send-word">{t.send}</span>
      </Button>
    </form>
  );
}
