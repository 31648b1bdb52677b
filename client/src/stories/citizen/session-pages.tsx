import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import type { ReactNode } from 'react';
import { EMPTY_CHAT } from '../../call/chat/chat-log.ts';
import type { CallState, Phase } from '../../call/state.ts';
import { SessionScreens } from '../../features/citizen-app/SessionScreens.tsx';
import { Pressed } from '../staff/Pressed.tsx';
import { camera, mic, stillSession } from './fake-session.ts';
import { at, given, running, visit, waiting } from './fixtures.ts';

export const session = (
  snapshot: Snapshot | null,
  phase: Phase,
  changes: Partial<CallState> = {},
  { isWriting = false, isAfterExit = false } = {},
) => (
  <SessionScreens
    session={stillSession(snapshot, { phase, ...changes })}
    visit={{ ...visit, consents: given }}
    plan={{ camera: true, mic: true, mode: isWriting ? 'chat' : 'video' }}
    isAfterExit={isAfterExit}
    onWithdraw={async () => true}
    onStale={() => undefined}
  />
);

const words = {
  ...EMPTY_CHAT,
  messages: [
    {
      seq: 1,
      clientKey: 'k1',
      from: 'lead',
      shownAs: 'Анна Примеровна',
      text: 'Вижу вас. Заканчиваю предыдущую встречу, начнём вовремя.',
      at: at(-1),
      to: 'waiting' as const,
      readBy: [],
    },
    {
      seq: 2,
      clientKey: 'k2',
      from: 'me',
      shownAs: 'Мария Ивановна',
      text: 'Хорошо, мы с Лёвой ждём',
      at: at(0),
      to: 'waiting' as const,
      readBy: [],
    },
  ],
};
const denied = { state: 'failed', result: 'denied', deniedBy: 'page', stream: null } as const;
const rings: Phase = { kind: 'called', until: at(1) };
const place: Phase = {
  kind: 'reconnecting',
  place: 'waiting',
  lost: 'signalling',
  tier: 'resume',
  attempt: 2,
  since: 0,
  isEntering: false,
};
const besideMe = [
  { id: 'k', who: 'Лёва', relation: 'child' as const, side: 'citizen' as const, statedBy: 'me', from: at(-1) },
  { id: 'z', who: 'Зоя', relation: 'helper' as const, side: 'citizen' as const, statedBy: 'me', from: at(-1) },
];

export const sessionPages: Readonly<Record<string, () => ReactNode>> = {
  connecting: () => session(null, { kind: 'connecting' }),
  waiting: () => session({ ...waiting, companions: besideMe }, { kind: 'waiting' }, { chat: words }),
  'waiting-naming': () => <Pressed buttons={['Ещё кто-то']}>{session(waiting, { kind: 'waiting' })}</Pressed>,
  'waiting-busy': () => session({ ...waiting, leadState: 'busy' }, { kind: 'waiting' }),
  'waiting-away': () => session({ ...waiting, leadState: 'away' }, { kind: 'waiting' }),
  'waiting-late': () => session({ ...waiting, plannedStartAt: at(-4) }, { kind: 'waiting' }),
  'waiting-very-late': () => session({ ...waiting, plannedStartAt: at(-11) }, { kind: 'waiting' }),
  'waiting-lost': () => session(waiting, place, { chat: words }),
  called: () => session({ ...waiting, stage: 'called', leadState: 'inRoom' }, rings),
  'called-back': () => session({ ...running, stage: 'called' }, { kind: 'called', until: null }),
  'called-refused': () =>
    session({ ...waiting, stage: 'called', leadState: 'inRoom' }, rings, {
      enterRefused: { code: 'MEDIA_UNAVAILABLE' },
    }),
  'waiting-mic-denied': () =>
    session(waiting, { kind: 'waiting' }, { own: { mic: mic(denied), camera: camera({ heldBy: 'mode' }) } }),
  'waiting-refused': () =>
    session(
      waiting,
      { kind: 'waiting' },
      {
        chat: {
          ...words,
          draft: 'И ещё хотела спросить',
          pending: [
            { clientKey: 'p', text: 'Мы опоздаем', to: 'waiting', state: 'refused', error: { code: 'RATE_LIMITED' } },
          ],
        },
      },
    ),
  entering: () => session(waiting, { kind: 'entering' }),
  left: () => session(running, { kind: 'left' }),
  declined: () =>
    session(waiting, { kind: 'declined', reason: 'Сегодня очень шумно.', next: 'Встретимся завтра в 12:00.' }),
  'taken-over': () => session(running, { kind: 'superseded', reason: 'takeOver' }),
  'removed-by-rule': () =>
    session(
      {
        ...running,
        me: {
          ...running.me,
          removal: {
            groundText: 'Неэтичное или агрессивное поведение',
            contest: 'Напишите директору учреждения. Адрес: ул. Примерная, 1.',
          },
        },
      },
      { kind: 'superseded', reason: 'removed' },
    ),
  removed: () => session(running, { kind: 'superseded', reason: 'removed' }),
  outdated: () => session(null, { kind: 'failed', error: { code: 'MEDIA_UNAVAILABLE' } }),
  farewell: () =>
    session(running, {
      kind: 'over',
      ended: { kind: 'done', at: at(23), groundText: '', contest: '', interpretedMinutes: null },
    }),
};
