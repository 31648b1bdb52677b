import type { AskView, ChatMessage, PhoneState, Snapshot } from '@priyom/shared/signaling/snapshot';
import { type ReactNode, useState } from 'react';
import { EMPTY_CHAT } from '../../call/chat/chat-log.ts';
import { NO_DEVICES } from '../../call/devices/list.ts';
import type { CallState, OwnNetwork, Reconnecting } from '../../call/state.ts';
import { QuietDialog } from '../../features/citizen-call/on-demand/QuietDialog.tsx';
import DeviceChoice from '../../features/citizen-frame/on-demand/DeviceChoice.tsx';
import { Pressed } from '../staff/Pressed.tsx';
import { camera, mic, seen, stillSession } from './fake-session.ts';
import { at, colleague, interpreter, lead, me, running, waiting, withLeft } from './fixtures.ts';
import { session } from './session-pages.tsx';

const inRoom = { kind: 'inRoom' } as const;
const inTalk = (): Partial<CallState> => ({ remote: seen('lead', 168), speaking: ['lead'] });
const together = { ...running, participants: [lead, colleague, me] };
const signed = { ...running, participants: [lead, interpreter, me] };
const weak: OwnNetwork = { level: 'weak', side: 'both', since: 0, roundTripMs: 400, voiceOnly: false };

const lost = (since: number): Reconnecting => ({
  kind: 'reconnecting',
  place: 'room',
  lost: 'both',
  tier: 'resume',
  attempt: 1,
  since,
  isEntering: false,
});
const message = (seq: number, from: string, shownAs: string, text: string): ChatMessage => ({
  seq,
  clientKey: `m${seq}`,
  from,
  shownAs,
  text,
  at: at(seq - 5),
  to: 'all',
  readBy: seq === 2 ? ['lead'] : [],
});
const onHold = { ...me, status: 'onHold' as const };
const held = (kind: 'away' | 'word') => ({ ...running, hold: { kind, at: at(-1) }, participants: [lead, onHold] });
const chat = {
  ...EMPTY_CHAT,
  messages: [
    message(1, 'lead', 'Анна Примеровна', 'Пришлю вам памятку после встречи.'),
    message(2, 'me', 'Мария Ивановна', 'Спасибо! Запишу вопросы, чтобы не забыть.'),
  ],
  pending: [
    { clientKey: 'p1', text: 'Ещё спрошу про садик', to: 'all' as const, state: 'queued' as const, error: null },
  ],
};
const paper: ChatMessage = {
  ...message(3, 'lead', 'Анна Примеровна', 'Как успокоить ребёнка вечером.pdf'),
  file: { id: 'f1', type: 'application/pdf', size: 214_000 },
};
const memo: ChatMessage = {
  ...message(4, 'lead', 'Анна Примеровна', 'Если ребёнок плохо засыпает'),
  material: { id: 'g1', materialId: 'm1', name: 'Памятка.pdf', type: 'application/pdf', size: 214_000, link: '' },
};
const site: ChatMessage = {
  ...message(5, 'lead', 'Анна Примеровна', 'Официальный портал правовой информации'),
  material: { id: 'g2', materialId: 'm2', name: '', type: '', size: 0, link: 'https://pravo.gov.ru/' },
};
const asksColleague: AskView = {
  askId: 'a1',
  guestRole: null,
  question: null,
  kind: 'colleagueMayJoin',
  who: 'Образцов Пётр Демович',
  about: 'юрист, отделение реабилитации',
  reason: 'вопрос о пособии',
};
const asksGuest: AskView = {
  ...asksColleague,
  guestRole: 'guest',
  who: 'Опекунова Раиса',
  about: 'отдел опеки',
  reason: '',
};
const asksInterpreter: AskView = {
  ...asksGuest,
  guestRole: 'interpreter',
  who: 'Жанна Знакова',
  about: 'Общество глухих',
};
const asksQuietly: AskView = { ...asksColleague, kind: 'quietQuestion', question: 'goOn', who: 'Анна Примеровна' };
const asksCamera: AskView = {
  askId: 'a2',
  guestRole: null,
  question: null,
  kind: 'switchCameraOn',
  who: 'Анна Примеровна',
  about: '',
  reason: '',
};

const byPhone = (phone: PhoneState, phoneEnd = '45'): Snapshot => ({
  ...running,
  mode: 'phone',
  participants: [
    { ...lead, sources: [] },
    { ...me, phone, phoneAt: at(-1), phoneEnd, sources: [] },
  ],
});

export const callPages: Readonly<Record<string, () => ReactNode>> = {
  call: () => session(running, inRoom, { ...inTalk(), chat: { ...EMPTY_CHAT, unread: 1 } }),
  'call-alone': () =>
    session({ ...running, status: 'open', startedAt: null, endsAt: null, participants: [me] }, inRoom),
  'call-coming': () => session({ ...together, companions: [] }, inRoom, inTalk()),
  'call-interpreter': () =>
    session(signed, inRoom, { remote: { ...seen('lead', 168), ...seen('int', 214) }, speaking: ['lead'] }),
  'call-interpreter-chat': () =>
    session(
      signed,
      inRoom,
      { remote: { ...seen('lead', 168), ...seen('int', 214) }, speaking: ['lead'], chat },
      { isWriting: true },
    ),
  'call-asked-guest': () => session(running, inRoom, { ...inTalk(), asks: [asksGuest] }),
  'call-asked-interpreter': () => session(running, inRoom, { ...inTalk(), asks: [asksInterpreter] }),
  'call-three': () =>
    session(together, inRoom, { remote: { ...seen('lead', 168), ...seen('col', 214) }, speaking: ['col'] }),
  'call-three-chat': () =>
    session(
      together,
      inRoom,
      {
        remote: { ...seen('lead', 168), ...seen('col', 214) },
        own: { mic: mic({ wanted: false }), camera: camera({ wanted: false, state: 'off', stream: null }) },
        chat,
      },
      { isWriting: true },
    ),
  'call-muted': () =>
    session(running, inRoom, {
      ...inTalk(),
      own: { mic: mic({ wanted: false }), camera: camera({ wanted: false, state: 'off', stream: null }) },
    }),
  'call-voice': () =>
    session({ ...running, mode: 'voice' }, inRoom, { remote: seen('lead', 168, { paused: true }), speaking: ['lead'] }),
  'call-late': () => session(running, inRoom, { remote: seen('lead', 168, { late: true }) }),
  'call-ten': () => session(withLeft(8), inRoom, inTalk()),
  'call-five': () => session(withLeft(5), inRoom, inTalk()),
  'call-last': () => session(withLeft(0.7), inRoom, inTalk()),
  'call-crisis': () =>
    session({ ...running, endsAt: null, capSuspended: { at: at(-2), reason: '' } }, inRoom, inTalk()),
  'call-no-cap': () => session({ ...withLeft(-6), endsAt: null }, inRoom, inTalk()),
  'call-ask': () => session(running, inRoom, { ...inTalk(), asks: [asksColleague] }),
  'call-ask-camera': () => session(running, inRoom, { ...inTalk(), asks: [asksCamera] }),
  'call-ask-quietly': () => session(running, inRoom, { ...inTalk(), asks: [asksQuietly] }),
  'call-quiet': () => (
    <QuietDialog
      session={stillSession(running, { phase: inRoom, ...inTalk() })}
      snapshot={running}
      onWrite={() => undefined}
    />
  ),
  'call-quiet-chat': () =>
    session(
      { ...running, participants: [lead, { ...me, signal: { kind: 'someoneNear', at: at(-1) } }] },
      inRoom,
      {
        ...inTalk(),
        own: { mic: mic({ wanted: false }), camera: camera({ wanted: false, state: 'off', stream: null }) },
        chat,
      },
      { isWriting: true },
    ),
  'call-hold': () => session(held('away'), inRoom, { remote: seen('lead', 168, { paused: true }) }),
  'call-hold-word': () =>
    session({ ...held('word'), participants: [lead, colleague, onHold] }, inRoom, {
      remote: { ...seen('lead', 168, { paused: true }), ...seen('col', 214, { paused: true }) },
    }),
  'call-weak': () => session(running, inRoom, { ...inTalk(), network: weak, networkOfOthers: { lead: 'weak' } }),
  'call-voice-only': () =>
    session(running, inRoom, {
      remote: seen('lead', 168, { paused: true }),
      speaking: ['lead'],
      network: { ...weak, level: 'veryWeak', voiceOnly: true },
    }),
  'call-voice-only-theirs': () =>
    session({ ...running, mode: 'voice', modeCause: 'network', networkOf: 'lead' }, inRoom, {
      remote: seen('lead', 168, { paused: true }),
      speaking: ['lead'],
      network: { ...weak, level: 'good', voiceOnly: true },
    }),
  'call-voice-broken': () =>
    session({ ...running, mode: 'voice' }, inRoom, {
      remote: seen('lead', 168, { paused: true }),
      network: { ...weak, level: 'veryWeak' },
      voiceBrokenBy: 'me',
    }),
  'call-voice-broken-theirs': () =>
    session({ ...running, mode: 'voice', modeCause: 'network', networkOf: 'lead' }, inRoom, {
      remote: seen('lead', 168, { paused: true }),
      network: { ...weak, level: 'good', voiceOnly: true },
      networkOfOthers: { lead: 'veryWeak' },
      voiceBrokenBy: 'lead',
    }),
  'call-phone-wanted': () => session(byPhone('wanted'), inRoom),
  'call-phone-dialled': () => session(byPhone('dialled'), inRoom),
  'call-phone-no-number': () => session(byPhone('wanted', ''), inRoom),
  'call-phone-talking': () => session(byPhone('talking'), inRoom, { chat }, { isWriting: true }),
  'call-phone-no-answer': () =>
    session({ ...byPhone('noAnswer'), mode: 'chat' }, inRoom, { chat }, { isWriting: true }),
  'call-lost': () => session(running, lost(Date.now() - 8_000), { remote: seen('lead', 168, { dimmed: true }) }),
  'call-lost-long': () => session(running, lost(Date.now() - 26_000), { remote: seen('lead', 168, { dimmed: true }) }),
  'call-chat-away': () => session(running, { ...lost(Date.now() - 9_000), lost: 'signalling' }, inTalk()),
  'call-camera-busy': () =>
    session(running, inRoom, {
      ...inTalk(),
      own: { mic: mic(), camera: camera({ state: 'failed', result: 'busy', stream: null }) },
    }),
  'call-both-denied': () =>
    session(running, inRoom, {
      ...inTalk(),
      own: {
        mic: mic({ state: 'failed', result: 'denied', deniedBy: 'page', stream: null }),
        camera: camera({ state: 'failed', result: 'denied', deniedBy: 'page', stream: null }),
      },
    }),
  'call-mic-taken': () =>
    session(running, inRoom, { ...inTalk(), own: { mic: mic({ isTaken: true }), camera: camera() } }),
  'call-toggles-behind': () => session(running, inRoom, { ...inTalk(), areTogglesBehind: true }),
  'call-chat-files': () =>
    session(
      running,
      inRoom,
      { ...inTalk(), chat: { ...chat, messages: [...chat.messages, paper] } },
      { isWriting: true },
    ),
  'call-more': () => <Pressed buttons={['Ещё']}>{session(running, inRoom, inTalk())}</Pressed>,
  'call-modes': () => <Pressed buttons={['Ещё', 'Как говоритьВидео']}>{session(running, inRoom, inTalk())}</Pressed>,
  'call-devices': () => (
    <Pressed buttons={['Ещё', 'Другая камера или микрофон']}>{session(running, inRoom, inTalk())}</Pressed>
  ),
  'call-devices-asked': () => <AskedOutput />,
  'call-appearance': () => (
    <Pressed buttons={['Ещё', 'Крупный текст и контраст']}>{session(running, inRoom, inTalk())}</Pressed>
  ),
  'call-chat-materials': () =>
    session(
      running,
      inRoom,
      { ...inTalk(), chat: { ...chat, messages: [...chat.messages, memo, site] } },
      { isWriting: true },
    ),
  'call-material': () => session(running, inRoom, { ...inTalk(), chat: { ...chat, messages: [memo] } }),
  'call-material-link': () => session(running, inRoom, { ...inTalk(), chat: { ...chat, messages: [site] } }),
  'call-chat': () => session(running, inRoom, { ...inTalk(), chat }, { isWriting: true }),
  'call-left-by-other': () =>
    session({ ...running, participants: [{ ...lead, connection: 'interrupted' }, me], chat: waiting.chat }, inRoom, {
      remote: seen('lead', 168, { dimmed: true }),
    }),
};

/** As in Firefox: it lists no loudspeakers and asks by itself. */
function AskedOutput() {
  useState(() =>
    Object.assign(navigator.mediaDevices, { selectAudioOutput: async () => ({ deviceId: 'h', label: 'Гарнитура' }) }),
  );
  const press = async () => true;
  const done = () => undefined;
  return (
    <main>
      <DeviceChoice
        devices={NO_DEVICES}
        chosen={{ camera: null, mic: null, speaker: null }}
        onChoose={press}
        onClose={done}
      />
    </main>
  );
}
