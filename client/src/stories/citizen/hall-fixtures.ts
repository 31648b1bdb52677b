import type { HallFacts, HallPart, HallView, PollView, QuestionView } from '@priyom/shared/signaling/hall';
import type { ParticipantView, Snapshot } from '@priyom/shared/signaling/snapshot';
import { participant, SEEN_AND_HEARD } from '../../call/participant-fixture.ts';
import type { RemoteSources } from '../../call/state.ts';
import { seen } from './fake-session.ts';
import { at, colleague, lead, me, running } from './fixtures.ts';

const NONE: HallPart = { floor: 'none', hand: null };
const NAMES = ['Ольга П.', 'Андрей П.', 'Юлия Э.', 'Виктор М.', 'Нина В.', 'Дарья И.', 'Глеб А.', 'Ирина Ш.'];
const MORE = ['Павел К.', 'Светлана Т.', 'Роман Д.'];

const member = (shownAs: string, index: number): ParticipantView =>
  participant({
    id: `g${index}`,
    role: 'citizen',
    shownAs,
    initials: shownAs
      .split(' ')
      .map(word => word.charAt(0))
      .join(''),
    peerId: `p${index}`,
    sources: SEEN_AND_HEARD,
    part: { floor: 'none', hand: index === 0 || index === 2 ? { at: at(-2), place: index === 0 ? 1 : 2 } : null },
  });

export const facts: HallFacts = {
  form: 'group',
  silence: null,
  doorsOpen: null,
  chat: 'all',
  hands: 2,
  listening: 0,
  waiting: 0,
  expected: 0,
};

export const myPart = (part: Partial<HallPart>): ParticipantView => ({
  ...me,
  shownAs: 'Мария П.',
  about: '',
  part: { ...NONE, ...part },
});

/** So many with the leader and oneself. */
export const groupOf = (count: number, part: Partial<HallPart> = {}, hall: Partial<HallFacts> = {}): Snapshot => ({
  ...running,
  group: true,
  hall: { ...facts, ...hall },
  title: 'Сон и режим дня',
  companions: [],
  modes: ['video'],
  participants: [lead, ...[...NAMES, ...MORE].slice(0, count - 2).map(member), myPart(part)],
});

/** Pictures of all the others; every fourth has none. */
export function picturesOf({ participants }: Snapshot): Record<string, RemoteSources> {
  const others = participants.filter(({ id }, index) => id !== 'me' && index % 4 !== 3);
  return Object.fromEntries(others.flatMap(({ id }, index) => Object.entries(seen(id, index * 47))));
}

export const webinar = (part: Partial<HallPart> = {}, hall: Partial<HallFacts> = {}): Snapshot => ({
  ...groupOf(2, part, { form: 'webinar', doorsOpen: at(-30), listening: 62, ...hall }),
  title: 'Технические средства реабилитации',
  participants: [lead, colleague, myPart(part)],
});

const question = (id: string, text: string, changes: Partial<QuestionView> = {}): QuestionView => ({
  ...{ id, status: 'open', text, shownAs: '', at: at(-5), votes: 0, isMine: false, hasMyVote: false },
  ...changes,
});

export const questions: HallView = {
  rev: 1,
  questions: [
    question('q1', 'Можно ли купить слуховой аппарат самим и потом вернуть деньги?', {
      status: 'answering',
      votes: 17,
      hasMyVote: true,
    }),
    question('q2', 'Если отказали в коляске активного типа, куда жаловаться?', { votes: 21 }),
    question('q3', 'Сколько ждать справку после комиссии?', { votes: 12, shownAs: 'Виктор М.' }),
    question('q4', 'Положен ли проезд сопровождающему, если ребёнку 16?', { votes: 5, isMine: true }),
  ],
  more: 0,
  poll: null,
};

export const withHidden: HallView = {
  ...questions,
  questions: [
    ...questions.questions,
    question('q5', 'Куда идти с улицы Примерной, дом 4?', { isMine: true, status: 'hidden' }),
    question('q6', 'Записывается ли вебинар?', { votes: 2, status: 'answered' }),
  ],
};

const poll: PollView = {
  id: 'p1',
  status: 'open',
  question: 'О чём рассказать подробнее?',
  options: ['Как получить направление', 'Как выбрать коляску', 'Куда жаловаться'],
  counts: null,
  votes: 18,
  mine: null,
};
export const withPoll = (changes: Partial<PollView> = {}): HallView => ({
  ...questions,
  poll: { ...poll, ...changes },
});
