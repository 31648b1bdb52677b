import { defineCatalog, type Translation } from './catalog.ts';

/** What makes a call easier: heard and seen well, small windows, how good the connection is. */
export const ru = {
  unheard: {
    title: 'Вы говорите без звука',
    hold: 'Чтобы сказать слово, держите пробел',
    turnOn: 'Включить',
  },
};

export const en: Translation<typeof ru> = {
  unheard: {
    title: 'You are speaking while muted',
    hold: 'Hold Space to say a word',
    turnOn: 'Switch on',
  },
};

export const citizenComfortText = defineCatalog({ ru, en });
