import type { ProtocolView } from '@priyom/shared/api/protocols';
import type { Desk } from '@priyom/shared/signaling/desk';
import type { ParticipantView, Snapshot } from '@priyom/shared/signaling/snapshot';
import type { ReactNode } from 'react';
import { EMPTY_CHAT } from '../../call/chat/chat-log.ts';
import type { CallState } from '../../call/state.ts';
import { Over } from '../../features/staff-room/Over.tsx';
import '../../features/staff-room/room.css';
import { camera, mic } from '../citizen/fake-session.ts';
import { at } from './clock.ts';
import { NO_ANSWER } from './fake-server.ts';
import { cardHeld } from './meetings.ts';
import { draft, signed } from './paper-stories.tsx';
import { anna } from './people.ts';
import { demoPolicy } from './policy.ts';
import { lead, petr, vera } from './room-people.ts';
import { StaffStory } from './StaffStory.tsx';
import { room, SHELF } from './still-room.tsx';
import { leftAfterwards, quietDesk } from './today-stories.tsx';

const open: Snapshot = {
  rev: 3,
  consultationId: 'a3',
  stage: 'room',
  hall: null,
  me: { participantId: 'lead', role: 'lead', mayLead: true },
  status: 'open',
  plannedStartAt: at('10:45'),
  plannedMinutes: 45,
  startedAt: null,
  endsAt: null,
  capMinutes: 60,
  warningsAt: [10, 5, 1],
  capSuspended: null,
  hold: null,
  share: null,
  mode: 'video',
  modes: ['video', 'voice', 'chat', 'phone'],
  modeCause: 'wish',
  networkOf: null,
  group: false,
  peer: false,
  hasProtocols: true,
  title: '',
  participants: [lead, { ...vera, status: 'waiting', waitingSince: at('10:39'), sources: [] }],
  companions: [{ id: 'k', who: 'Лёва', relation: 'child', side: 'citizen', statedBy: 'vera', from: at('10:39') }],
  invited: [],
  offered: null,
  asks: [],
  quietly: [],
  leadState: 'inRoom',
  chat: { lastSeq: 0, messages: [] },
  checkMissing: false,
  ended: null,
};

export const running: Snapshot = {
  ...open,
  status: 'running',
  startedAt: at('10:20'),
  endsAt: at('11:20'),
  participants: [lead, vera],
};

const chat: Partial<CallState> = {
  chat: {
    ...EMPTY_CHAT,
    unread: 1,
    messages: [
      {
        seq: 1,
        clientKey: '1',
        from: 'lead',
        shownAs: 'Тестова А. П.',
        text: 'Адрес центра: ул. Примерная, 1',
        at: at('10:30'),
        to: 'all',
        readBy: ['vera'],
      },
      {
        seq: 2,
        clientKey: '2',
        from: 'vera',
        shownAs: 'Вера Петровна',
        text: 'Спасибо, записала. А можно прийти вместе с Лёвой?',
        at: at('10:31'),
        to: 'all',
        readBy: [],
      },
    ],
  },
};

const refused: Partial<CallState> = {
  chat: {
    ...EMPTY_CHAT,
    pending: [
      {
        clientKey: '1',
        text: 'Адрес центра: ул. Примерная, 1',
        to: 'all',
        state: 'refused',
        error: { code: 'RATE_LIMITED' },
      },
    ],
  },
};

const unheard: Partial<CallState> = {
  own: {
    mic: mic({ state: 'failed', result: 'denied', deniedBy: 'page' }),
    camera: camera({ state: 'failed', result: 'none', stream: null }),
  },
};

const written: Partial<CallState> = {
  own: { mic: mic({ state: 'off', heldBy: 'mode' }), camera: camera({ state: 'off', stream: null, heldBy: 'mode' }) },
};

const byPhone: Snapshot = {
  ...open,
  mode: 'phone',
  participants: [lead, { ...vera, status: 'expected', connection: 'none', sources: [] }],
  companions: [],
};

/** The next family has come while this talk goes on. */
export const nextDesk: Desk = {
  ...quietDesk,
  waiting: [
    {
      consultationId: 'a4',
      participantId: 'nina',
      role: 'citizen',
      shownAs: 'Эскизова Нина Валерьевна',
      about: '',
      since: at('10:39'),
      plannedStartAt: at('11:30'),
      status: 'waiting',
      devices: null,
      companions: [],
      talk: [{ seq: 1, byStaff: false, text: 'Я раньше времени, это ничего?', at: at('10:41') }],
    },
  ],
};

const gone: Partial<ParticipantView> = { status: 'left', connection: 'none', sources: [], leftHow: 'quickExit' };

export const roomStories = {
  room: room(running),
  'room-waiting': room(open),
  'room-nobody': room({ ...open, participants: [lead, { ...vera, status: 'expected', connection: 'none' }] }),
  'room-check': room({ ...open, checkMissing: true }),
  'room-colleague': room({ ...running, participants: [lead, vera, petr] }),
  'room-peer': room({ ...running, peer: true, hasProtocols: false, participants: [lead, petr] }),
  'room-peer-nobody': room({ ...open, peer: true, hasProtocols: false, participants: [lead] }),
  'room-gone': room({ ...running, participants: [lead, petr, { ...vera, ...gone }] }),
  'room-return': room({
    ...running,
    participants: [lead, petr, { ...vera, ...gone, status: 'waiting', leftHow: null }],
  }),
  'room-last-minutes': room({ ...running, startedAt: at('09:48'), endsAt: at('10:48') }),
  'room-over-plan': room({ ...running, plannedMinutes: 20 }),
  'room-crisis': room({
    ...running,
    endsAt: null,
    capSuspended: { at: at('10:30'), reason: 'Говорит о самоповреждении' },
  }),
  'room-asked': room({
    ...running,
    invited: [
      {
        participantId: 'i',
        staffId: 'petr',
        shownAs: 'Образцов П. Д.',
        position: 'юрист',
        guestRole: null,
        reason: 'Документы',
        state: 'ringing',
        note: '',
      },
    ],
  }),
  'room-chat': room(running, { changes: chat, buttons: ['Чат'] }),
  'room-materials': room(running, { buttons: ['Материалы'] }),
  'room-materials-none': room(running, {
    buttons: ['Материалы'],
    own: { materials: { materials: [] }, givenMaterials: { given: [], files: [] } },
  }),
  'room-materials-nobody': room(open, { buttons: ['Материалы'] }),
  'room-memo': room(running, { buttons: ['Памятка'] }),
  'room-refused': room(running, { changes: refused, buttons: ['Чат'] }),
  'room-unheard': room(running, { changes: unheard }),
  'room-written': room({ ...running, mode: 'chat' }, { changes: written }),
  'room-next': room(running, { desk: nextDesk }),
  'room-by-phone': room(byPhone),
  'room-by-phone-reached': room(byPhone, { buttons: ['Дозвонились'] }),
  'room-by-phone-not-reached': room(byPhone, { buttons: ['Не дозвонились'] }),
  'room-by-phone-talk': room({
    ...running,
    mode: 'phone',
    participants: [lead, { ...vera, connection: 'none', sources: [] }],
  }),
  'room-as-colleague': room(
    {
      ...running,
      me: { participantId: 'petr', role: 'colleague', mayLead: false },
      participants: [lead, vera, petr],
    },
    { changes: chat, buttons: ['Чат'] },
  ),
  'room-invite': room(running, { buttons: ['Ещё', 'Пригласить коллегу'] }),
  'room-over': over(draft),
  'room-over-signed': over(signed),
  'room-over-peer': over(null),
} as const;

/** @param protocol null: of colleagues among themselves, whose journal's line waits for a yes */
function over(protocol: ProtocolView | null): ReactNode {
  const today = leftAfterwards(protocol?.status !== 'draft');
  return (
    <StaffStory
      isBare
      me={anna}
      address="/room/a3"
      pattern="/room/:id"
      answers={{
        policy: demoPolicy,
        protocolsOf: { protocols: protocol ? [protocol] : [] },
        today,
        appointment: protocol ? cardHeld : NO_ANSWER,
        ...SHELF,
      }}
    >
      <Over
        isLead
        isPeer={false}
        hasProtocols={protocol !== null}
        consultationId="a3"
        ended={{ kind: 'done', at: at('10:40'), groundText: '', contest: '', interpretedMinutes: null }}
      />
    </StaffStory>
  );
}
