import { defineCatalog, type Translation } from './catalog.ts';

/** What makes a call easier: heard and seen well, small windows, how good the connection is. */
export const ru = {
  unheard: {
    title: 'Вы говорите без звука',
    hold: 'Чтобы сказать слово, держите пробел',
    turnOn: 'Включить',
  },
  effects: {
    label: 'Картинка и звук',
    preparing: 'Готовим. Это займёт до минуты',
    read: 'Понятно',
    blur: {
      label: 'Размыть фон',
      note: 'Вас видно хорошо, а комнату за вами нет',
      slow: 'Телефон не успевает. Фон показываем как есть',
      failed: 'Не вышло. Фон показываем как есть',
      unknownHere: 'Этот браузер так не умеет. Получится в Chrome',
    },
    noise: {
      label: 'Убрать шум сильнее',
      note: 'Поможет, если рядом шумно. Голос станет чуть глуше',
      slow: 'Телефон не успевает. Звук передаём как есть',
      failed: 'Не вышло. Звук передаём как есть',
      unknownHere: 'Этот браузер так не умеет. Получится в Chrome',
    },
  },
};

export const en: Translation<typeof ru> = {
  unheard: {
    title: 'You are speaking while muted',
    hold: 'Hold Space to say a word',
    turnOn: 'Switch on',
  },
  effects: {
    label: 'Picture and sound',
    preparing: 'Getting ready. This takes up to a minute',
    read: 'Got it',
    blur: {
      label: 'Blur the background',
      note: 'You are seen well, the room behind you is not',
      slow: 'The device can’t keep up. The background is shown as it is',
      failed: 'It did not work. The background is shown as it is',
      unknownHere: 'This browser can’t do it. Chrome can',
    },
    noise: {
      label: 'Remove more noise',
      note: 'Helps where it is noisy. Your voice gets a little duller',
      slow: 'The device can’t keep up. Sound is sent as it is',
      failed: 'It did not work. Sound is sent as it is',
      unknownHere: 'This browser can’t do it. Chrome can',
    },
  },
};

export const citizenComfortText = defineCatalog({ ru, en });
