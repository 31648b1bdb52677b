import type { HallView, PollView, QuestionView } from '@priyom/shared/signaling/hall';
import type { ChatMessage } from '@priyom/shared/signaling/snapshot';
import { EMPTY_CHAT } from '../../call/chat/chat-log.ts';
import type { CallState, RemoteSources } from '../../call/state.ts';
import { seen, shownScreen } from '../citizen/fake-session.ts';
import { at } from './clock.ts';
import { beforeDoors, calledOnStage, families, listeners, seven, twelve, withHands, withStage } from './hall-people.ts';
import { room } from './still-room.tsx';

const remote: Record<string, RemoteSources> = {
  ...{ ...seen('int', 200), ...seen('olga', 28), ...seen('andrey', 220), ...seen('yulia', 330) },
  ...{ ...seen('nina', 90), ...seen('darya', 60), ...seen('petr', 250) },
};
const heard: Partial<CallState> = { remote, speaking: ['nina'], networkOfOthers: { viktor: 'weak' } };

const question = (id: string, text: string, changes: Partial<QuestionView>): QuestionView => ({
  ...{ id, text, status: 'open', shownAs: '', at: at('10:25'), votes: 0, isMine: false, hasMyVote: false },
  ...changes,
});

const questions: QuestionView[] = [
  question('1', 'Можно ли купить слуховой аппарат самим и потом вернуть деньги?', {
    ...{ status: 'answering', shownAs: 'Нина В.', votes: 17, at: at('10:22') },
  }),
  question('2', 'Если отказали в коляске активного типа, куда жаловаться?', { votes: 21 }),
  question('3', 'Сколько ждать справку после комиссии?', { shownAs: 'Виктор М.', votes: 12, at: at('10:27') }),
  question('4', 'Положен ли проезд сопровождающему, если ребёнку 16?', { shownAs: 'Дарья И.', votes: 5 }),
  question('5', 'Почему врач Придуманова не даёт направление?', { status: 'hidden', shownAs: 'Глеб А.' }),
  question('6', 'Нужно ли приходить на комиссию с ребёнком?', { status: 'answered', votes: 9 }),
];

const poll: PollView = {
  ...{ id: 'p', status: 'open', question: 'Когда вам удобнее встречаться?', mine: null },
  ...{ options: ['В будни утром', 'В будни вечером', 'В субботу'], counts: [2, 5, 1], votes: 8 },
};

const hallOf = (changes: Partial<HallView>): HallView => ({ rev: 1, questions: [], more: 0, poll: null, ...changes });
const asked: Partial<CallState> = { ...heard, hall: hallOf({ questions }) };
const nextAsked: Partial<CallState> = {
  ...heard,
  hall: hallOf({ questions: questions.filter(({ status }) => status !== 'answering') }),
};

const message = (seq: number, changes: Partial<ChatMessage>): ChatMessage => ({
  ...{ seq, clientKey: String(seq), from: 'olga', shownAs: 'Ольга П.', at: at('10:30'), to: 'all', readBy: [] },
  text: '',
  ...changes,
});
const addressee = { id: 'olga', shownAs: 'Пробная Ольга Семёновна' };
const written: Partial<CallState> = {
  ...heard,
  chat: {
    ...EMPTY_CHAT,
    messages: [
      message(1, { text: 'Можно, я скажу первой?' }),
      message(2, { text: 'У меня дома шумно, поэтому без звука.', to: 'leaders' }),
      message(3, { text: 'Хорошо, дам вам слово.', from: 'lead', shownAs: 'Тестова А. П.', to: 'one', addressee }),
    ],
  },
};

const MORE = 'Ещё';
const TAB = { people: 'Участники', questions: 'Вопросы', listeners: 'Слушатели' };

/** Groups and webinars from the side of those who lead (ux §6.2). */
export const hallStories = {
  'hall-group': room(withHands, { changes: heard }),
  'hall-group-calm': room(seven, { changes: heard }),
  'hall-group-of-families': room(families, { changes: heard }),
  'hall-group-people': room(withHands, { changes: heard, buttons: [TAB.people] }),
  'hall-group-twelve': room(twelve, { changes: heard }),
  'hall-group-person-menu': room(withHands, {
    changes: heard,
    buttons: [TAB.people, 'Что можно сделать: Примеров'],
  }),
  'hall-group-as-colleague': room(
    {
      ...withHands,
      me: { participantId: 'petr', role: 'colleague', mayLead: false },
      participants: [...withHands.participants, ...withStage.participants.filter(({ id }) => id === 'petr')],
    },
    { changes: heard },
  ),
  'hall-group-chat': room(seven, { changes: written, buttons: ['Чат'] }),
  'hall-group-private': room(seven, {
    changes: written,
    buttons: [TAB.people, 'Что можно сделать: Пробная', 'Написать лично'],
  }),
  'hall-captions': room(seven, { changes: heard, buttons: [MORE, 'Субтитры'] }),
  'hall-captions-of-interpreter': room(seven, {
    changes: { ...heard, caption: { participantId: 'int', text: 'Сначала убираем экран за час до сна.' } },
  }),
  'hall-reactions': room(seven, {
    changes: { ...heard, reactions: { counts: { agree: 5, slower: 1 }, at: 1 } },
  }),
  'hall-menu': room(withHands, { changes: heard, buttons: [MORE] }),
  'hall-poll-new': room(seven, { changes: heard, buttons: [MORE, 'Опрос'] }),
  'hall-poll-faults': room(seven, { changes: heard, buttons: [MORE, 'Опрос', 'Добавить ответ', 'Начать опрос'] }),
  'hall-poll-open': room(seven, { changes: { ...heard, hall: hallOf({ poll }) }, buttons: ['Открыть опрос'] }),
  'hall-poll-closed': room(seven, {
    changes: { ...heard, hall: hallOf({ poll: { ...poll, status: 'closed' } }) },
    buttons: ['Открыть опрос'],
  }),
  'hall-questions': room(seven, { changes: asked, buttons: [MORE, TAB.questions] }),
  'webinar-doors': room(beforeDoors, { changes: heard }),
  'webinar-check': room({ ...beforeDoors, checkMissing: true }, { changes: heard }),
  webinar: room(withStage, { changes: asked }),
  'webinar-next': room(withStage, { changes: nextAsked }),
  'webinar-offered': room(calledOnStage, { changes: nextAsked }),
  'webinar-questions': room(withStage, { changes: asked, buttons: ['Вопросы'] }),
  'webinar-answered': room(withStage, { changes: asked, buttons: ['Вопросы', 'Отвечены'] }),
  'webinar-clean': room(withStage, { changes: asked, buttons: ['Вопросы', 'Убрать имя и показать'] }),
  'webinar-no-questions': room(withStage, { changes: heard, buttons: ['Вопросы'] }),
  'webinar-listeners': room(withStage, { changes: asked, listeners, buttons: ['Вопросы', TAB.listeners] }),
  'webinar-share': room(
    { ...withStage, share: { participantId: 'petr', at: at('10:35') } },
    { changes: { ...asked, remote: { ...remote, petr: shownScreen('petr') } } },
  ),
} as const;
