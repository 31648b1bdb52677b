import type { Today } from '@priyom/shared/api/appointments';
import type { Desk } from '@priyom/shared/signaling/desk';
import type { ReactNode } from 'react';
import { TodayPage } from '../../features/staff-today/TodayPage.tsx';
import { at } from './clock.ts';
import { type Answers, NO_ANSWER } from './fake-server.ts';
import { cancelled, group, held, missed, next, noon, talk } from './meetings.ts';
import { ZHANNA } from './outside-people.ts';
import { Pressed } from './Pressed.tsx';
import { anna, head, registrar } from './people.ts';
import { demoPolicy } from './policy.ts';
import { StaffStory } from './StaffStory.tsx';

const day: Today = {
  date: '2026-11-24',
  now: at('10:43'),
  zone: 'Europe/Moscow',
  appointments: [
    held,
    missed,
    next,
    { ...noon, check: { ...noon.check, status: 'failed', at: at('10:31'), by: 'Тестова А. П.' } },
    group,
    cancelled,
  ],
  breaks: [{ from: '13:00', to: '14:00' }],
  todo: [
    {
      kind: 'callBack',
      id: 't2',
      appointmentId: 'a2',
      seriesId: null,
      about: 'Черновиков Денис Тимурович',
      since: at('10:20'),
    },
    {
      kind: 'signProtocol',
      id: 'pr1',
      appointmentId: 'a1',
      seriesId: null,
      about: 'Пробная О. С., Аня',
      since: at('09:48'),
    },
    {
      kind: 'runCheck',
      id: 't1',
      appointmentId: 'a4',
      seriesId: null,
      about: 'Эскизова Нина Валерьевна',
      since: at('12:00'),
    },
    {
      kind: 'confirmLine',
      id: 'l118',
      appointmentId: 'a1',
      seriesId: 's1',
      about: 'Пробная О. С., Аня',
      since: at('09:48'),
    },
  ],
};

/** Of the meeting that has just ended: the journal line, and the protocol until it is signed. */
export const leftAfterwards = (isSigned: boolean): Today => ({
  ...day,
  appointments: [],
  todo: day.todo
    .filter(({ kind }) => kind === 'confirmLine' || (kind === 'signProtocol' && !isSigned))
    .map(item => ({ ...item, appointmentId: 'a3' })),
});

const colleagues: Desk['colleagues'] = [
  {
    staffId: 'petr',
    shownAs: 'Образцов П. Д.',
    position: 'юрист',
    department: 'Отделение права',
    skills: ['право', 'пособия'],
    state: 'free',
    busyUntil: null,
    isAlerted: false,
  },
  {
    staffId: 'ksenia',
    shownAs: 'Эталонова К. Р.',
    position: 'соцработник',
    department: 'Отделение помощи',
    skills: [],
    state: 'busy',
    busyUntil: at('11:40'),
    isAlerted: false,
  },
];

export const quietDesk: Desk = { waiting: [], asked: [], crises: [], signals: [], colleagues };

const waitingDesk: Desk = {
  ...quietDesk,
  waiting: [
    {
      consultationId: 'a3',
      participantId: 'p1',
      role: 'citizen',
      shownAs: 'Условная В. П.',
      about: 'и Лёва, 7 лет',
      since: at('10:39'),
      plannedStartAt: at('10:45'),
      status: 'waiting',
      devices: { camera: 'ok', mic: 'ok', sound: 'ok', network: 'weak' },
      companions: [{ who: 'Лёва', relation: 'child' }],
      talk: [{ seq: 1, byStaff: false, text: 'Лёва капризничает, можно начать пораньше?', at: at('10:41') }],
    },
  ],
};

const interpreterDesk: Desk = {
  ...quietDesk,
  waiting: waitingDesk.waiting.map(entry => ({
    ...{ ...entry, participantId: ZHANNA.id, role: ZHANNA.role, shownAs: ZHANNA.shownAs, about: ZHANNA.about },
    ...{ companions: [], talk: [] },
  })),
};

const TO_TAKE = { id: 't1', takenBy: '' };

const crisisDesk: Desk = {
  ...quietDesk,
  crises: [
    {
      consultationId: 'x',
      lead: 'Образцов П. Д.',
      since: at('10:31'),
      reason: 'Говорит, что не хочет жить',
      task: TO_TAKE,
    },
  ],
  asked: [
    {
      consultationId: 'x',
      participantId: 'me',
      from: 'Образцов П. Д.',
      fromPosition: 'юрист',
      reason: 'Нужен психолог, человеку плохо',
      about: 'Макетов Глеб Андреевич',
      until: at('10:45'),
    },
  ],
};

const takenDesk: Desk = {
  ...quietDesk,
  crises: crisisDesk.crises.map(crisis => ({ ...crisis, task: { id: null, takenBy: 'Макетова Вера Павловна' } })),
};

/** What stays when the meeting is over, and what is only told. */
const alertsOfHead: Today = {
  ...day,
  todo: [
    {
      ...{ kind: 'crisis', id: 'k1', appointmentId: 'a2', seriesId: null },
      ...{ about: 'Образцов П. Д. · 24.11.2026, 10:00 · Говорит, что не хочет жить', since: at('10:31') },
    },
    {
      ...{ kind: 'silentSignal', id: 'k2', appointmentId: 'a3', seriesId: null },
      ...{ about: 'Тестова А. П. · 24.11.2026, 10:15', since: at('10:39') },
    },
    {
      ...{ kind: 'endedForCause', id: 'k3', appointmentId: 'a1', seriesId: null },
      ...{ about: 'Пробная О. С., Аня · Неэтичное или агрессивное поведение', since: at('09:48') },
    },
  ],
};

interface TodayOptions {
  desk?: Desk;
  me?: typeof anna;
  buttons?: readonly string[];
  own?: Answers;
}

function today(
  shown: Today | typeof NO_ANSWER,
  { desk = quietDesk, me = anna, buttons = [], own = {} }: TodayOptions = {},
): ReactNode {
  return (
    <Pressed buttons={buttons}>
      <StaffStory
        me={me}
        desk={desk}
        address="/today"
        pattern="/today"
        answers={{ policy: demoPolicy, today: shown, ...own }}
      >
        <TodayPage />
      </StaffStory>
    </Pressed>
  );
}

const running: Today = {
  ...day,
  appointments: day.appointments.map(each =>
    each.id === 'a3'
      ? {
          ...each,
          status: 'inSession',
          consultation: { id: 'a3', status: 'running', startedAt: at('10:41'), endedAt: null, durationMinutes: null },
        }
      : each,
  ),
};

export const todayStories = {
  today: today(day, { desk: waitingDesk }),
  'today-interpreter': today(day, { desk: interpreterDesk }),
  'today-quiet': today(day),
  'today-running': today(running),
  'today-empty': today({ ...day, appointments: [], todo: [] }),
  'today-over': today({ ...day, appointments: [held, missed, cancelled] }),
  'today-registrar': today(day, { me: registrar }),
  'today-asked': today(day, { desk: crisisDesk }),
  'today-signal': today(day, {
    desk: {
      ...quietDesk,
      signals: [{ consultationId: 'c', lead: 'Тестова Анна Петровна', since: at('10:39'), task: TO_TAKE }],
    },
  }),
  'today-crisis-taken': today(day, { me: head, desk: takenDesk }),
  'today-alerts': today(alertsOfHead, { me: head, desk: quietDesk }),
  'today-write': today(day, { desk: waitingDesk, buttons: ['Ответить'] }),
  'today-peer': today({ ...day, appointments: [...day.appointments, talk] }),
  'today-peer-next': today({ ...day, appointments: [talk] }),
  'today-failed': today(NO_ANSWER),
} as const;
