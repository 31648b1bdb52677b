import type { EnrolledView, GroupList, GroupPage, GroupView } from '@priyom/shared/api/groups';
import { at } from './clock.ts';

const HOST = 'https://priem.example.test';
const annaShort = { staffId: 'anna', shortName: 'Тестова А. П.', position: 'психолог' };

export const sleep: GroupView = {
  id: 'g1',
  form: 'group',
  meetings: [],
  mailing: null,
  title: 'Сон и режим дня: как укладывать без слёз',
  about: 'Разберём вечер по шагам, ответим на ваши вопросы. Можно только слушать и писать.',
  forWhom: 'Для родителей детей от 3 до 8 лет',
  places: 12,
  status: 'booked',
  startsAt: at('14:00', '2026-12-03'),
  minutes: 60,
  method: 'video',
  specialist: annaShort,
  publishedAt: at('09:12'),
  taken: 9,
  waiting: 0,
  url: `${HOST}/g/primer/g1`,
};

export const full: GroupView = { ...sleep, taken: 12, waiting: 2 };
export const draft: GroupView = { ...sleep, id: 'g2', publishedAt: null, taken: 0 };
export const thin: GroupView = { ...sleep, id: 'g3', startsAt: at('14:00', '2026-11-25'), taken: 2 };
export const held: GroupView = { ...sleep, id: 'g4', status: 'held', startsAt: at('14:00', '2026-11-12') };
export const cancelled: GroupView = { ...sleep, id: 'g5', status: 'cancelled', taken: 0 };

export const webinar: GroupView = {
  ...{ ...sleep, id: 'g7', form: 'webinar', places: 300, taken: 64 },
  title: 'Что положено ребёнку: технические средства и льготы',
  about: 'Юрист ответит на вопросы. Их можно писать без имени.',
  forWhom: 'Для родителей детей с инвалидностью',
  startsAt: at('18:00', '2026-12-10'),
};

const school = { title: 'Первый класс: первые недели', forWhom: '', about: '' };

export const groupList: GroupList = {
  zone: 'Europe/Moscow',
  groups: [
    sleep,
    { ...full, id: 'g6', ...school, startsAt: at('17:30', '2026-12-08') },
    {
      ...draft,
      title: 'Права приёмной семьи',
      specialist: { staffId: 'petr', shortName: 'Образцов П. Д.', position: 'юрист' },
    },
    { ...thin, title: 'Как говорить с подростком', method: 'voice', minutes: 45 },
    webinar,
    held,
    { ...cancelled, title: 'Садик: мягкое привыкание', startsAt: at('11:00', '2026-11-05') },
  ],
  public: {
    page: `${HOST}/g/primer`,
    widget: `${HOST}/g/primer/widget`,
    rss: `${HOST}/g/primer/rss.xml`,
    calendar: `${HOST}/g/primer/calendar.ics`,
  },
};

const NAMES = [
  ...['Примерова Мария Ивановна', 'Условная Вера Петровна', 'Эскизова Нина Валерьевна', 'Макетов Олег Павлович'],
  ...['Образцова Яна Тимуровна', 'Пробный Степан Андреевич', 'Тестов Марат Ильич', 'Эталонова Ксения Романовна'],
  ...['Черновикова Алла Юрьевна', 'Набросков Егор Львович', 'Шаблонова Ирина Марковна', 'Заготовкина Елена Сергеевна'],
  ...['Прототипов Артур Денисович', 'Вариантова Дина Олеговна'],
];

function person(index: number, changes: Partial<EnrolledView> = {}): EnrolledView {
  const name = NAMES[index] ?? '';
  const [surname = '', given = ''] = name.split(' ');
  return {
    enrolmentId: `e${index}`,
    status: 'in',
    name,
    initials: surname.slice(0, 1) + given.slice(0, 1),
    shownAs: 'first',
    shown: given,
    contact: { channel: 'phone', value: '+70000000000' },
    needs: [],
    at: at(`09:${String(20 + index)}`),
    ahead: null,
    ...changes,
  };
}

const some: EnrolledView[] = [
  person(0, { shownAs: 'full', shown: 'Мария Примерова' }),
  person(1, { shownAs: 'alias', shown: 'Ласточка', contact: { channel: 'email', value: 'vera@example.test' } }),
  person(2, { needs: ['interpreter', 'large'] }),
  ...Array.from({ length: 6 }, (_, more) => person(3 + more)),
];

const gone = person(13, { status: 'cancelled' });

const page = (group: GroupView, people: EnrolledView[]): GroupPage => ({ group, zone: 'Europe/Moscow', people });

export const openPage = page(sleep, [...some, gone]);
export const fullPage = page(full, [
  ...some,
  ...[9, 10, 11].map(index => person(index)),
  person(12, { status: 'waitingList', ahead: 1 }),
  person(13, { status: 'waitingList', ahead: 2 }),
]);
export const draftPage = page(draft, []);
export const thinPage = page(thin, some.slice(0, 2));
export const heldPage = page(held, some);
export const webinarPage = page(webinar, some);
export const cancelledPage = page(cancelled, [{ ...gone, ahead: null }]);

/** What the office gets to hand over. */
export const enrolled = {
  page: openPage,
  enrolment: {
    status: 'in',
    ahead: null,
    shown: 'Мария',
    url: `${HOST}/e#k7Yw2mQx9RtB4nLpZ8sVd3HfJ6uAeC1G`,
    visitUrl: `${HOST}/v#p2Xc8vBn4mQw6eRt1yUi9oPa5sDf7gHj`,
    group: {
      ...{ id: 'g1', title: sleep.title, about: sleep.about, forWhom: sleep.forWhom, startsAt: sleep.startsAt },
      ...{ minutes: 60, zone: 'Europe/Moscow', method: 'video', places: 12, free: 2, waiting: 0, state: 'open' },
      specialist: { name: 'Тестова Анна Петровна', position: 'психолог', initials: 'ТА' },
    },
    institution: {
      slug: 'primer',
      name: 'Центр помощи семье «Пример»',
      phone: '8 (000) 000-00-00',
      phoneHref: 'tel:+70000000000',
    },
    quickExitUrl: 'https://ya.ru/',
  },
} as const;

export const enrolledInQueue = {
  ...enrolled,
  enrolment: { ...enrolled.enrolment, status: 'waitingList', ahead: 3, visitUrl: null },
} as const;
