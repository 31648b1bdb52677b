import { defineCatalog } from './catalog.ts';

const away = (name: string): string => {
  // The patronymic tells it; without one the sentence does not need to know.
  if (/на$/.test(name)) return `${name} отошла на минуту`;
  return /ич$/.test(name) ? `${name} отошёл на минуту` : `${name} скоро вернётся`;
};

export const ru = {
  hold: {
    away,
    awayText: 'Вас сейчас никто не видит и не слышит. Время встречи идёт. Писать можно.',
    word: 'Специалисты советуются без вас',
    wordText: 'Это минута. Вас не слышно и не видно. Время встречи идёт. Писать можно.',
    over: 'Вы снова вместе: вас видно и слышно',
  },
  /** Beside a message of a group that others do not read. */
  only: { leaders: 'только ведущим', you: 'только вам' },
  quietly: {
    title: 'Камеру и звук выключили. Что удобнее?',
    who: (lead: string) => `Ответ увидит только ${lead}. Звука не будет.`,
    write: 'Буду писать',
    writes: 'Мне сейчас удобнее писать',
    someoneNear: 'Рядом кто-то есть',
    soon: 'Вернусь через 5\u00a0минут',
    needHelp: 'Мне нужна помощь',
    failed: 'Не отправилось. Нажмите ещё раз.',
    known: 'Ответ у специалиста.',
    allRight: 'Всё в порядке',
    questions: {
      goOn: 'Удобно продолжать?',
      later: 'Перенести на потом?',
      anotherPerson: 'Позвать ещё одного специалиста?',
    },
    yes: 'Да',
    no: 'Нет',
  },
};

export const citizenTogetherText = defineCatalog(ru);
