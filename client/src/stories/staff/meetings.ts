import type { AppointmentCard, AppointmentView, PartyView } from '@priyom/shared/api/appointments';
import type * as z from 'zod';
import { at } from './clock.ts';

type Card = z.infer<typeof AppointmentCard>;

const vera: PartyView = {
  index: 0,
  kind: 'child',
  servedName: 'Условный Лев Олегович',
  servedAge: 7,
  speakerName: 'Условная Вера Петровна',
  title: 'Условная Вера Петровна и Лёва, 7\u00a0лет',
  initials: 'УВ',
  reason:
    'Сын плохо засыпает и плачет перед школой. Учительница говорит, что на уроках тихий. Не понимаю, с чего начать',
  visitKind: 'first',
  contact: { channel: 'phone', value: '+70000000000' },
  needs: ['large'],
};

const nina: PartyView = {
  ...vera,
  kind: 'citizen',
  servedName: 'Эскизова Нина Валерьевна',
  servedAge: null,
  speakerName: 'Эскизова Нина Валерьевна',
  title: 'Эскизова Нина Валерьевна',
  initials: 'ЭН',
  reason: 'Хочу узнать, какие документы нужны, чтобы оформить опеку над внучкой',
  visitKind: 'repeat',
  contact: { channel: 'email', value: 'nina@example.test' },
  needs: ['interpreter', 'text'],
};

const check: AppointmentView['check'] = {
  required: true,
  opensAt: at('10:15'),
  status: null,
  at: null,
  by: '',
};

const annaShort = { staffId: 'anna', shortName: 'Тестова А. П.', addressedAs: 'Анна Петровна', position: 'психолог' };

const NO_LINES: AppointmentView['linesToConfirm'] = [];

const common = {
  v: 1,
  minutes: 45,
  method: 'video',
  group: false,
  colleagues: [] as AppointmentView['colleagues'],
  title: '',
  specialist: annaShort,
  consultation: null,
  protocols: [],
  linesToConfirm: NO_LINES,
  check,
} as const;

export const next: AppointmentView = {
  ...common,
  id: 'a3',
  status: 'booked',
  startsAt: at('10:45'),
  parties: [vera],
  protocols: [],
  check: { ...check, status: 'passed', at: at('10:22'), by: 'Тестова А. П.' },
};

/** Colleagues among themselves (D34). */
export const talk: AppointmentView = {
  ...common,
  id: 'a7',
  status: 'booked',
  startsAt: at('12:15'),
  title: 'Как говорить с детьми о разводе',
  protocols: [],
  parties: [],
  colleagues: [{ staffId: 'petr', shortName: 'Образцов П. Д.', position: 'юрист' }],
  check: { ...check, required: false },
};

export const tomorrow: AppointmentView = {
  ...common,
  id: 'a9',
  status: 'booked',
  startsAt: at('10:45', '2026-11-26'),
  parties: [vera],
  protocols: [],
  check: { ...check, opensAt: at('10:15', '2026-11-26') },
};

export const noon: AppointmentView = {
  ...common,
  id: 'a4',
  status: 'booked',
  startsAt: at('12:00'),
  parties: [nina],
  protocols: [],
  check: { ...check, opensAt: at('11:30') },
};

export const held: AppointmentView = {
  ...common,
  id: 'a1',
  status: 'held',
  startsAt: at('09:00'),
  parties: [{ ...vera, speakerName: 'Пробная Ольга Семёновна', title: 'Пробная Ольга Семёновна и Аня, 5\u00a0лет' }],
  consultation: { id: 'a1', status: 'ended', startedAt: at('09:01'), endedAt: at('09:48'), durationMinutes: 47 },
  protocols: [{ id: 'pr1', partyIndex: 0, status: 'draft' }],
  linesToConfirm: [{ id: 'l118', seriesId: 's1' }],
};

export const missed: AppointmentView = {
  ...common,
  id: 'a2',
  status: 'noShow',
  startsAt: at('10:00'),
  parties: [{ ...nina, speakerName: 'Черновиков Денис Тимурович', title: 'Черновиков Денис Тимурович' }],
  protocols: [],
  method: 'phone',
};

export const group: AppointmentView = {
  ...common,
  id: 'a5',
  status: 'booked',
  startsAt: at('14:00'),
  minutes: 60,
  group: true,
  title: 'Сон и режим дня',
  parties: [vera, { ...nina, index: 1 }, { ...vera, index: 2, title: 'Наброскова Кира Ильинична и Тимур, 6\u00a0лет' }],
  protocols: [],
  check: { ...check, opensAt: at('13:30') },
};

export const cancelled: AppointmentView = {
  ...common,
  id: 'a6',
  status: 'cancelled',
  startsAt: at('15:30'),
  parties: [{ ...nina, speakerName: 'Макетов Глеб Андреевич', title: 'Макетов Глеб Андреевич' }],
  method: 'chat',
  protocols: [],
};

const link: Card['links'][number] = {
  invitationId: 'l2',
  partyIndex: 0,
  shownAs: vera.title,
  createdAt: at('12:10', '2026-11-20'),
  revokedAt: null,
  validUntil: at('11:30', '2026-12-24'),
  devices: [
    { about: 'Chrome, Android', firstAt: at('18:40', '2026-11-22'), lastAt: at('10:39') },
    { about: 'Яндекс Браузер, Windows', firstAt: at('09:12', '2026-11-23'), lastAt: at('09:15', '2026-11-23') },
  ],
};

export const cardNext: Card = {
  appointment: next,
  interpretation: [],
  guests: [],
  toSpeak: [
    {
      ...{ participantId: 'vera', purpose: 'participation', version: 1, textHash: 'p1' },
      title: 'Даю согласие на разговор',
      lines: [
        'Сначала спрошу, согласны ли вы на разговор. Он по телефону, бесплатный и по вашему желанию.',
        'Его не записывают. Закончить можно в любую минуту: скажите или положите трубку.',
        'Вы согласны на разговор?',
      ],
    },
    {
      ...{ participantId: 'vera', purpose: 'personalData', version: 1, textHash: 'd1' },
      title: 'Я разрешаю хранить мои данные',
      lines: ['Теперь спрошу, можно ли хранить ваши данные.', 'Вы разрешаете хранить ваши данные?'],
    },
  ],
  links: [
    link,
    {
      ...link,
      invitationId: 'l1',
      createdAt: at('16:12', '2026-11-19'),
      revokedAt: at('12:10', '2026-11-20'),
      devices: [],
    },
  ],
  history: [
    { at: at('16:12', '2026-11-19'), event: 'book', by: 'Пробный И. Т.', reason: '' },
    { at: at('12:10', '2026-11-20'), event: 'move', by: 'Тестова А. П.', reason: 'Мама попросила утром' },
  ],
};

export const cardTomorrow: Card = { ...cardNext, appointment: tomorrow, links: [{ ...link, devices: [] }] };

export const cardTalk: Card = { ...cardNext, appointment: talk, links: [], guests: [], history: [] };

export const cardGuests: Card = {
  ...cardNext,
  interpretation: [{ partyIndex: 0, minutes: 0, year: 2026, yearMinutes: 83 }],
  guests: [
    {
      ...{ invitationId: 'i1', role: 'interpreter', name: 'Жанна Знакова', organisation: 'Общество глухих' },
      ...{ contact: '8 000 000-00-09', revokedAt: null, opened: true, minutes: null },
    },
    {
      ...{ invitationId: 'i2', role: 'guest', name: 'Опекунова Раиса', organisation: 'Отдел опеки' },
      ...{ contact: '', revokedAt: null, opened: false, minutes: null },
    },
  ],
};

export const cardHeld: Card = {
  appointment: held,
  interpretation: [{ partyIndex: 0, minutes: 42, year: 2026, yearMinutes: 125 }],
  guests: cardGuests.guests.slice(0, 1).map(guest => ({ ...guest, minutes: 42 })),
  toSpeak: [],
  links: [{ ...link, shownAs: held.parties[0]?.title ?? '' }],
  history: [
    ...cardNext.history,
    { at: at('09:01'), event: 'start', by: '', reason: '' },
    { at: at('09:48'), event: 'finish', by: '', reason: '' },
  ],
};

export const cardCancelled: Card = {
  appointment: cancelled,
  interpretation: [],
  guests: [],
  toSpeak: [],
  links: [{ ...link, revokedAt: null, shownAs: 'Макетов Глеб Андреевич', devices: [] }],
  history: [
    ...cardNext.history.slice(0, 1),
    { at: at('09:20'), event: 'cancel', by: 'Пробный И. Т.', reason: 'Позвонил: вопрос решился' },
  ],
};

export const cardGroup: Card = {
  appointment: group,
  interpretation: [],
  guests: [],
  toSpeak: [],
  links: group.parties.map((party, index) => ({
    ...link,
    invitationId: `g${index}`,
    partyIndex: index,
    shownAs: party.title,
    devices: index === 0 ? link.devices : [],
  })),
  history: cardNext.history.slice(0, 1),
};
