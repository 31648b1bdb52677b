import type { ParticipantView, Snapshot } from '@priyom/shared/signaling/snapshot';
import { participant, SEEN_AND_HEARD } from '../../call/participant-fixture.ts';
import type { ConsentView, Visit } from '../../features/citizen-frame/visit.ts';

/** Invented people of the mock-ups; today, so that «сегодня» is true. */
export const NOW = new Date().setUTCHours(7, 27, 0, 0);
export const at = (minutes: number): string => new Date(NOW + minutes * 60_000).toISOString();

const meeting: ConsentView = {
  purpose: 'meeting',
  version: 2,
  date: '2026-09-01',
  title: 'Я хочу встретиться по видеосвязи',
  summary: ['Это по желанию. Можно закончить в любой момент, причину объяснять не нужно.', 'Запись не ведётся.'],
  text: [
    'Встреча идёт по видеосвязи, голосом или перепиской. Как говорить, выбираете вы.',
    'Кроме вас и специалиста в разговоре нет никого. Если нужен ещё один специалист, вас спросят.',
  ],
  textHash: 'a',
  required: true,
  givenAt: null,
};

const data: ConsentView = {
  ...meeting,
  purpose: 'data',
  version: 3,
  title: 'Я разрешаю хранить мои данные',
  summary: [
    'Имя, телефон, возраст ребёнка и о чём вы просили помочь.',
    'Их видят только сотрудники, которые вам помогают. Отозвать разрешение можно здесь же.',
  ],
  text: ['Что храним: имя, телефон, возраст ребёнка, ваши слова.', 'Сколько: пять лет после последней встречи.'],
  textHash: 'b',
};

export const visit: Visit = {
  role: 'citizen',
  invitationId: 'inv',
  consultationId: 'con',
  phase: 'open',
  serverTime: at(0),
  startsAt: at(18),
  opensAt: at(-12),
  minutes: 50,
  capMinutes: 50,
  method: 'video',
  zone: 'Europe/Moscow',
  greeting: 'Мария Ивановна',
  childName: 'Лёва',
  specialist: { name: 'Тестова Анна Примеровна', position: 'психолог, отделение помощи семье' },
  institution: { name: 'Центр помощи семье «Пример»', phone: '8 (000) 000-00-00', phoneHref: 'tel:80000000000' },
  consents: [meeting, data],
  checkedAt: null,
  elsewhere: false,
  afterQuickExit: false,
  wantsLarge: false,
  quickExitUrl: 'https://example.org/',
  ended: null,
  removal: null,
  hall: null,
  cancelReason: '',
  askedAt: null,
};

export const given = visit.consents.map(consent => ({ ...consent, givenAt: at(-20) }));

const person = (changes: Partial<ParticipantView>): ParticipantView => {
  const anna = { id: 'lead', role: 'lead', shownAs: 'Анна Примеровна', about: 'психолог', initials: 'ТА' } as const;
  return participant({ ...anna, peerId: 'p', sources: SEEN_AND_HEARD, ...changes });
};

export const lead = person({});
export const me = person({
  id: 'me',
  role: 'citizen',
  shownAs: 'Мария Ивановна',
  about: 'мама Лёвы, 7 лет',
  initials: 'МИ',
  peerId: 'm',
});
export const interpreter = person({
  id: 'int',
  role: 'interpreter',
  shownAs: 'Жанна Знакова',
  about: 'Общество глухих',
  initials: 'ЖЗ',
  peerId: 'i',
});
export const colleague = person({
  id: 'col',
  role: 'colleague',
  shownAs: 'Пётр Демович',
  about: 'юрист',
  initials: 'ОП',
  peerId: 'c',
});

/** Waiting, three minutes before the start, with the specialist's first words. */
export const waiting: Snapshot = {
  rev: 3,
  consultationId: 'con',
  stage: 'waiting',
  hall: null,
  me: { participantId: 'me', role: 'citizen', mayLead: false },
  status: 'open',
  plannedStartAt: at(3),
  plannedMinutes: 50,
  startedAt: null,
  endsAt: null,
  capMinutes: 50,
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
  participants: [
    { ...lead, status: 'expected', connection: 'none', sources: [] },
    { ...me, status: 'waiting', waitingSince: at(-15), sources: [] },
  ],
  companions: [],
  invited: [],
  offered: null,
  asks: [],
  quietly: [],
  leadState: 'online',
  chat: { lastSeq: 1, messages: [] },
  checkMissing: false,
  ended: null,
};

/** Running for 27 minutes of 50. */
export const running: Snapshot = {
  ...waiting,
  stage: 'room',
  status: 'running',
  startedAt: at(-27),
  endsAt: at(23),
  participants: [lead, me],
  companions: [{ id: 'k', who: 'Лёва', relation: 'child', side: 'citizen', statedBy: 'me', from: at(-27) }],
  leadState: 'inRoom',
};

/** The same meeting with so many minutes left. */
export const withLeft = (minutes: number): Snapshot => ({
  ...running,
  startedAt: at(minutes - 50),
  endsAt: at(minutes),
});
