import { defineCatalog } from './catalog.ts';
import { countRu } from './plural.ts';

export const ru = {
  link: (n: number) => `Справки: ${n}`,
  about: (n: number) => countRu(n, 'справка', 'справки', 'справок'),
  person: 'Участник',
  event: 'Мероприятие',
  number: '№',
  date: 'Дата встречи',
  minutes: 'Минут на встрече',
  total: (meetings: string, minutes: string) => `Всего: ${meetings}, ${minutes}`,
  meetings: (n: number) => countRu(n, 'встреча', 'встречи', 'встреч'),
  specialist: 'Специалист',
  basis: 'Основание',
  issued: 'Дата выдачи',
  position: 'должность',
  sign: 'подпись',
  name: 'фамилия, инициалы',
  stamp: 'М. П.',
  noForm: 'Справок в положении нет',
  noFormLead:
    'Справка стоит в файле положения на сервере: раздел forms, certificate. Его меняет администратор, как описано в docs/OPERATIONS.md.',
  notYet: 'Встреч ещё не было',
  notYetLead: 'Справки можно напечатать, когда пройдёт первая встреча.',
  nobody: 'Справку пока некому выдать',
  nobodyLead: (needed: string) =>
    `По положению нужно побывать хотя бы на стольких: ${needed}. Считаем по тому, кто был на связи.`,
};

export const staffCertificatesText = defineCatalog(ru);
