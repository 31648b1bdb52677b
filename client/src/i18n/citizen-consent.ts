import { defineCatalog } from './catalog.ts';
import { countRu } from './plural.ts';

export const ru = {
  tab: 'Согласие',
  running: 'Встреча уже идёт, входите',
  startsIn: (when: string) => `Начнём ${when}.`,
  startsNow: 'Начнём с минуты на минуту.',
  read: (count: number) => {
    const words = ['', 'один пункт', 'два пункта', 'три пункта', 'четыре пункта'];
    return `Прочтите и отметьте ${words[count] ?? countRu(count, 'пункт', 'пункта', 'пунктов')}`;
  },
  byRepresentative: (child: string) => `Вы решаете за ребёнка: ${child}. Согласие даёте вы.`,
  group: 'Ваше согласие',
  optional: 'По желанию',
  fullText: 'Весь текст',
  version: (number: number, date: string) => `Версия ${number}, ${date}`,
  tick: 'Отметьте, если согласны',
  next: 'Дальше',
  saving: 'Сохраняем…',
  callMe: 'Лучше позвоните мне',
  notMe: (name: string) => `Я не ${name}`,
  notMePlain: 'Это не я',
  notMeAsk: {
    title: (name: string) => `Вы не ${name}?`,
    titlePlain: 'Ссылка пришла не вам?',
    lead: 'Мы скажем специалисту, что ссылка пришла не тому. Эта страница закроется.',
    yes: 'Да, это не я',
    stay: 'Остаться',
  },
  ahead: {
    check: 'Проверим камеру и звук, это одна минута',
    waiting: 'Подождёте на этой же странице, вас позовут',
    private: 'Без вашего согласия никто не пишет и не слушает',
  },
  given: {
    title: 'Ваши согласия',
    since: (date: string) => `дано ${date}`,
    withdraw: 'Отозвать',
    ask: 'Отозвать это согласие?',
    askLead: (title: string) => `«${title}». Мы узнаем сразу. Дать снова можно в любой день.`,
    withdrawn: 'Отозвали. Мы уже знаем',
    failed: 'Не вышло: нет связи. Нажмите ещё раз или позвоните',
  },
};

export const citizenConsentText = defineCatalog(ru);
