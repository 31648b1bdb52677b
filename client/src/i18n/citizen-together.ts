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
};

export const citizenTogetherText = defineCatalog(ru);
