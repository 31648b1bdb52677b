import type { EnrolmentView, PublicGroup, PublicGroupPage } from '@priyom/shared/api/groups';
import { at, visit } from './fixtures.ts';

export const DAY = 24 * 60;

export const group: PublicGroup = {
  publishedAt: '2026-11-20T09:00:00.000Z',
  id: 'g1',
  form: 'group',
  meetings: [],
  title: 'Сон и режим дня: как укладывать без слёз',
  about: 'Разберём вечер по шагам, ответим на ваши вопросы.',
  forWhom: 'Для родителей детей от 3 до 8 лет',
  startsAt: at(9 * DAY + 3 * 60 + 33),
  minutes: 60,
  zone: 'Europe/Moscow',
  method: 'video',
  specialist: { name: 'Тестова Анна Примеровна', position: 'психолог', initials: 'ТА' },
  places: 12,
  free: 3,
  waiting: 0,
  state: 'open',
};
export const full: PublicGroup = { ...group, free: 0, waiting: 2, state: 'full' };

export const page: PublicGroupPage = {
  group,
  institution: { slug: 'primer', ...visit.institution },
  consents: visit.consents.filter(({ purpose }) => purpose === 'data'),
  puzzle: { challenge: 'of-the-stories-alone', bits: 1 },
  quickExitUrl: visit.quickExitUrl,
};
export const place: EnrolmentView = {
  status: 'in',
  ahead: null,
  shown: 'Мария',
  url: 'https://priyom.example/e#abcdefghijklmnopqrstuvwxyz0123456789',
  visitUrl: 'https://priyom.example/v#abcdefghijklmnopqrstuvwxyz0123456789',
  group: { ...group, free: 2 },
  institution: page.institution,
  quickExitUrl: page.quickExitUrl,
};

export const webinar: PublicGroup = {
  ...group,
  id: 'g4',
  form: 'webinar',
  title: 'Технические средства реабилитации: ответы юриста',
  places: 300,
  free: 236,
};
