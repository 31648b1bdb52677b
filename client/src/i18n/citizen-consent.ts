import { defineCatalog, type Translation } from './catalog.ts';
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

export const en: Translation<typeof ru> = {
  tab: 'Consent',
  running: 'The meeting is on, come in',
  startsIn: when => `We start ${when}.`,
  startsNow: 'We start any minute.',
  read: count => (count === 1 ? 'Read and tick one point' : `Read and tick ${count} points`),
  byRepresentative: child => `You decide for the child: ${child}. The consent is yours.`,
  group: 'Your consent',
  optional: 'If you wish',
  fullText: 'The whole text',
  version: (number, date) => `Version ${number}, ${date}`,
  tick: 'Tick it if you agree',
  next: 'Next',
  saving: 'Saving…',
  callMe: 'Rather phone me',
  notMe: name => `I am not ${name}`,
  notMePlain: 'It is not me',
  notMeAsk: {
    title: name => `Are you not ${name}?`,
    titlePlain: 'Is the link not for you?',
    lead: 'We will tell the specialist that the link went to somebody else. This page will close.',
    yes: 'Yes, it is not me',
    stay: 'Stay',
  },
  ahead: {
    check: 'We check camera and sound, one minute',
    waiting: 'You wait on this very page and will be called',
    private: 'Without your consent nobody records or listens',
  },
  given: {
    title: 'Your consents',
    since: date => `given ${date}`,
    withdraw: 'Withdraw',
    ask: 'Withdraw this consent?',
    askLead: title => `“${title}”. We will know at once. You can give it anew any day.`,
    withdrawn: 'Withdrawn. We know already',
    failed: 'That did not work: no connection. Press again or phone us',
  },
};

export const citizenConsentText = defineCatalog({ ru, en });
