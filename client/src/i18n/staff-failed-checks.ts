import { defineCatalog } from './catalog.ts';
import { countRu } from './plural.ts';

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

export const staffFailedChecksText = defineCatalog(ru);
