import { CHAT_LIMITS } from '@priyom/shared/signaling/chat-limits';
import type { ChatMessage, Snapshot } from '@priyom/shared/signaling/snapshot';
import { type FormEvent, type ReactNode, type Ref, useEffect, useRef } from 'react';
import { isByLetters } from '../../call/chat/chat-log.ts';
import { isIn } from '../../call/in-room.ts';
import type { CallSession } from '../../call/session.ts';
import type { PendingMessage } from '../../call/state.ts';
import { type Translation, useText } from '../../i18n/catalog.ts';
import { type ru, staffRoomText } from '../../i18n/staff-room.ts';
import { staffRoomPhoneText } from '../../i18n/staff-room-phone.ts';
import { uiText } from '../../i18n/ui.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/Field.tsx';
import * as icons from '../../ui/icons.ts';
import { ShownOnDemand } from '../../ui/OnDemand.tsx';
import { Empty } from '../../ui/States.tsx';
import { filesOnDemand } from '../call-files/files-on-demand.ts';
import { MaterialCard } from '../call-materials/on-demand/MaterialCard.tsx';
import { TypedLines } from '../call-stage/TypedLines.tsx';
import { useCall } from '../citizen-frame/use-call.ts';
import { TalkMessage } from '../staff-app/TalkMessage.tsx';
import { Pending } from './Pending.tsx';

/** Of a group: for whom the field's words are. */
export interface Audience {
  to: 'all' | 'leaders' | { one: string };
  choice: ReactNode;
}

interface ChatPanelProps {
  session: CallSession;
  snapshot: Snapshot;
  isOpen: boolean;
  audience?: Audience;
}

/** Messages of the room and of the waiting room; typed off line they go once when the connection is back. */
export function ChatPanel({ session, snapshot, isOpen, audience }: ChatPanelProps) {
  const t = useText(staffRoomText).chat;
  const { byPhone } = useText(staffRoomPhoneText);
  const chat = useCall(session, state => state.chat);
  const log = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const edit = (message: PendingMessage) => {
    session.setDraft([message.text, chat.draft].filter(Boolean).join('\n'));
    session.dropMessage(message.clientKey);
    field.current?.focus();
  };
  const count = chat.messages.length + chat.pending.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new message scrolls the log to its end
  useEffect(() => {
    if (!isOpen) return;
    session.markChatRead();
    log.current?.scrollTo({ top: log.current.scrollHeight });
  }, [isOpen, count, session]);
  return (
    <div className="rm-chat">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be reachable by keyboard */}
      <div className="rm-log" ref={log} role="log" aria-label={t.log} tabIndex={0}>
        {snapshot.me.role === 'colleague' && <p className="hint">{t.beforeYou}</p>}
        {count === 0 && (
          <Empty icon={icons.write} title={t.empty}>
            {snapshot.mode === 'phone' ? byPhone.chatLead : snapshot.peer ? t.emptyPeer : t.emptyLead}
          </Empty>
        )}
        {chat.messages.map(message => (
          <TalkMessage
            key={message.seq}
            isMine={message.from === snapshot.me.participantId}
            who={message.shownAs}
            at={message.at}
            note={noteOf(message, snapshot.me.participantId, t)}
            text={message.text}
          >
            {handedIn(session, message)}
          </TalkMessage>
        ))}
        {chat.pending.map(message => (
          <Pending key={message.clientKey} session={session} message={message} onEdit={() => edit(message)} />
        ))}
        <TypedLines session={session} snapshot={snapshot} className="talk-msg pending" words={t.types} />
      </div>
      <Composer session={session} snapshot={snapshot} audience={audience} ref={field} />
    </div>
  );
}

/** A material of the institution's, or a file. */
function handedIn(session: CallSession, { material, file, text }: ChatMessage) {
  if (material) return <MaterialCard card={material} title={text} reader={session.options} />;
  return file && <ShownOnDemand of={filesOnDemand} props={{ session, file, name: text }} />;
}

interface ComposerProps {
  session: CallSession;
  snapshot: Snapshot;
  audience: Audience | undefined;
  ref: Ref<HTMLTextAreaElement>;
}

function noteOf(message: ChatMessage, me: string, t: Translation<typeof ru>['chat']): string {
  const { to, from, addressee, readBy } = message;
  const delivery = readBy.length > 0 ? t.read : t.delivered;
  const whose = [
    to === 'waiting' && t.waitingNote,
    to === 'leaders' && t.leadersNote,
    to === 'one' && (addressee && addressee.id !== me ? t.oneNote(addressee.shownAs) : t.onlyYouNote),
  ];
  return [...whose, from === me && delivery].filter(Boolean).join(', ');
}

/** Before anybody is in, words go to the waiting room. `Ctrl Enter` and `Enter` send, `Shift Enter` makes a line. */
function Composer({ session, snapshot, audience, ref }: ComposerProps) {
  const t = useText(staffRoomText).chat;
  const { charactersOver: tooLong } = useText(uiText);
  const text = useCall(session, state => state.chat.draft);
  const isOn = useCall(session, state => isByLetters(state.chat, snapshot));
  const hasGuest = snapshot.participants.some(person => isIn(person) && person.id !== snapshot.me.participantId);
  // What is for one person goes to nobody else, whoever has left meanwhile.
  const isPrivate = audience !== undefined && audience.to !== 'all';
  const isToRoom = hasGuest || isPrivate;
  const limit = isToRoom ? CHAT_LIMITS.all : CHAT_LIMITS.waiting;
  const words = text.trim();
  const over = words.length - limit;
  const send = (event?: FormEvent) => {
    event?.preventDefault();
    // Never sent to be refused: the field says by how much, and keeps the text.
    if (over > 0) announce(tooLong(over));
    if (!words || over > 0) return;
    if (isToRoom) session.sendChat(words, audience?.to);
    else session.writeToWaiting(words);
    session.setDraft('');
  };
  return (
    <form className="rm-write" onSubmit={send}>
      {isToRoom && (
        <>
          <div>
            <ShownOnDemand of={filesOnDemand} props={{ session }} />
          </div>
          {/* Letters go to everybody who is here: not while the words are for somebody alone. */}
          {!isPrivate && (
            <Button size="sm" variant="ghost" pressed={isOn} onClick={() => session.setByLetters(!isOn)}>
              {t.byLetters}
            </Button>
          )}
          {audience?.choice}
        </>
      )}
      <TextArea
        label={t.text}
        rows={2}
        value={text}
        onChange={draft => session.setDraft(draft)}
        limit={limit}
        ref={ref}
        onKeyDown={event => {
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault();
            send();
          }
        }}
      />
      <Button type="submit" variant="primary" icon={icons.send}>
        {t.send}
      </Button>
    </form>
  );
}
