import { defineCatalog, type Translation } from './catalog.ts';

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
};

export const en: Translation<typeof ru> = {
  hold: {
    away: name => `${name} is away for a minute`,
    awayText: 'Nobody sees or hears you now. The time goes on. You can write.',
    word: 'The specialists confer without you',
    wordText: 'It takes a minute. You are not heard or seen. The time goes on. You can write.',
    over: 'You are together again: you are seen and heard',
  },
};

export const citizenTogetherText = defineCatalog({ ru, en });
