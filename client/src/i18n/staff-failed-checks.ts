import { defineCatalog, type Translation } from './catalog.ts';
import { countEn, countRu } from './plural.ts';

export const ru = {
  title: 'Сбои проверок',
  lead: 'Проверки рабочих мест, которые не прошли, сегодня и дальше',
  count: (n: number) => countRu(n, 'сбой', 'сбоя', 'сбоев'),
  empty: 'Сбоев нет',
  emptyLead: 'Все рабочие места в порядке или их ещё не проверяли.',
  meeting: (when: string) => `Встреча ${when}`,
  reported: (when: string) => `доложено в ${when}`,
  attempts: (n: number) => `проверок: ${n}`,
  reason: 'Что случилось',
  noReason: 'Причину не написали',
  place: 'Не отмечено на месте',
  all: 'Вся диагностика',
  soon: (minutes: string) => `начало ${minutes}`,
  begun: 'время уже пришло',
};

export const en: Translation<typeof ru> = {
  title: 'Failed checks',
  lead: 'Workplace checks that failed, today and later',
  count: n => countEn(n, 'failure', 'failures'),
  empty: 'No failures',
  emptyLead: 'All workplaces are in order or have not been checked yet.',
  meeting: when => `Meeting ${when}`,
  reported: when => `reported at ${when}`,
  attempts: n => `checks: ${n}`,
  reason: 'What happened',
  noReason: 'No reason was written',
  place: 'Not ticked at the place',
  all: 'All diagnostics',
  soon: minutes => `starts ${minutes}`,
  begun: 'the time has come',
};

export const staffFailedChecksText = defineCatalog({ ru, en });
