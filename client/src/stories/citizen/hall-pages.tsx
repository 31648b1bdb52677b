import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import type { ReactNode } from 'react';
import { EMPTY_CHAT } from '../../call/chat/chat-log.ts';
import { CLOSED } from '../../call/devices/device-control.ts';
import type { CallState } from '../../call/state.ts';
import { Pressed } from '../staff/Pressed.tsx';
import { mic, shownScreen } from './fake-session.ts';
import { at, interpreter, waiting } from './fixtures.ts';
import { groupOf, picturesOf, questions, webinar, withHidden, withPoll } from './hall-fixtures.ts';
import { session } from './session-pages.tsx';

const inRoom = { kind: 'inRoom' } as const;
const silent = { own: { mic: mic({ wanted: false }), camera: CLOSED } };
/** Who listens has nothing open. */
const listening = { own: { mic: CLOSED, camera: CLOSED } };

const inGroup = (snapshot: Snapshot, changes: Partial<CallState> = {}, isWriting = false) =>
  session(snapshot, inRoom, { remote: picturesOf(snapshot), speaking: ['lead'], ...changes }, { isWriting });
const inHall = (snapshot: Snapshot, changes: Partial<CallState> = {}) =>
  session(snapshot, inRoom, {
    remote: picturesOf(snapshot),
    speaking: ['lead'],
    hall: questions,
    ...listening,
    ...changes,
  });

const nine = () => groupOf(9);
const silence = { silence: at(-1) };
const up = { hand: { at: at(-1), place: 2 } };
const caption = { participantId: 'lead', text: 'Сон ребёнка начинается не в кровати, а с того, как прошёл вечер.' };
const lines = {
  ...EMPTY_CHAT,
  messages: [
    {
      ...{ seq: 1, clientKey: 'a', from: 'g0', shownAs: 'Ольга П.', text: 'У нас тоже так было', at: at(-3) },
      ...{ to: 'all' as const, readBy: [] },
    },
    {
      ...{ seq: 2, clientKey: 'b', from: 'me', shownAs: 'Мария П.', text: 'Можно спросить после встречи?', at: at(-2) },
      ...{ to: 'leaders' as const, readBy: ['lead'] },
    },
    {
      ...{ seq: 3, clientKey: 'c', from: 'lead', shownAs: 'Анна Примеровна', text: 'Да, останьтесь', at: at(-1) },
      ...{ to: 'one' as const, readBy: [] },
    },
  ],
};

export const hallPages: Readonly<Record<string, () => ReactNode>> = {
  'group-nine': () => inGroup(nine()),
  'group-twelve': () => inGroup(groupOf(13)),
  'group-next-page': () => (
    <Pressed buttons={['Следующие|Выйти']}>{inGroup(nine(), { speaking: ['g0', 'lead'] })}</Pressed>
  ),
  'group-two': () => inGroup(groupOf(2)),
  'group-three': () => inGroup(groupOf(3)),
  'group-signed': () => {
    const { participants, ...rest } = groupOf(8);
    return inGroup({ ...rest, participants: [...participants, { ...interpreter, part: null }] });
  },
  'group-hand': () => inGroup(groupOf(9, up)),
  'group-silence': () => inGroup(groupOf(9, {}, silence), silent),
  'group-floor': () => inGroup(groupOf(9, { floor: 'has' }, silence), silent),
  'group-speaks': () => inGroup(groupOf(9, { floor: 'has' }, silence)),
  'group-captions': () => inGroup(nine(), { caption, reactions: { counts: { agree: 3, thanks: 1 }, at: Date.now() } }),
  'group-people': () => <Pressed buttons={['Кто здесь']}>{inGroup(nine())}</Pressed>,
  'group-more': () => <Pressed buttons={['Ещё']}>{inGroup(nine(), { hall: withPoll() })}</Pressed>,
  'group-poll': () => inGroup(nine(), { hall: withPoll() }),
  'group-questions': () => <Pressed buttons={['Открыть']}>{inGroup(nine(), { hall: withPoll() })}</Pressed>,
  'group-chat': () => inGroup(nine(), { chat: lines }, true),
  'group-chat-leaders': () => inGroup(groupOf(9, {}, { chat: 'leaders' }), { chat: lines }, true),
  'group-share': () => {
    const shown = { ...nine(), share: { participantId: 'lead', at: at(-1) } };
    return inGroup(shown, { remote: { ...picturesOf(shown), lead: shownScreen('lead') } });
  },
  webinar: () => inHall(webinar()),
  'webinar-hand': () => inHall(webinar({ hand: { at: at(-1), place: 3 } })),
  'webinar-empty': () => inHall(webinar(), { hall: { ...questions, questions: [] } }),
  'webinar-own': () => inHall(webinar(), { hall: withHidden }),
  'webinar-poll': () => inHall(webinar(), { hall: withPoll() }),
  'webinar-poll-voted': () => inHall(webinar(), { hall: withPoll({ mine: 1 }) }),
  'webinar-poll-closed': () => inHall(webinar(), { hall: withPoll({ mine: 1, status: 'closed', counts: [9, 6, 3] }) }),
  'webinar-captions': () => inHall(webinar(), { caption }),
  'webinar-more': () => <Pressed buttons={['Ещё']}>{inHall(webinar())}</Pressed>,
  'webinar-exit': () => <Pressed buttons={['Выйти']}>{inHall(webinar())}</Pressed>,
  'webinar-chat': () => <Pressed buttons={['Ещё', 'Написать']}>{inHall(webinar(), { chat: lines })}</Pressed>,
  'webinar-share': () => {
    const shown = { ...webinar(), share: { participantId: 'lead', at: at(-1) } };
    return inHall(shown, { remote: { ...picturesOf(shown), lead: shownScreen('lead') } });
  },
  'webinar-invite': () => inHall(webinar({ floor: 'offered', ...up })),
  'webinar-invite-voice': () => inHall({ ...webinar({ floor: 'offered' }), mode: 'voice' }),
  'webinar-stage': () =>
    session(webinar({ floor: 'has' }), inRoom, { remote: picturesOf(webinar()), hall: questions, speaking: ['me'] }),
  'webinar-waiting': () => session({ ...webinar(), ...outside }, { kind: 'waiting' }, listening),
  'webinar-doors': () =>
    session({ ...webinar(), ...outside, stage: 'called' }, { kind: 'called', until: null }, listening),
};

const outside: Pick<Snapshot, 'stage' | 'status' | 'startedAt' | 'endsAt' | 'participants' | 'leadState'> = {
  ...{ stage: 'waiting', status: 'open', startedAt: null, endsAt: null },
  ...{ participants: waiting.participants, leadState: 'inRoom' },
};
