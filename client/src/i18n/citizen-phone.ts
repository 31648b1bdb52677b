import { defineCatalog, type Translation } from './catalog.ts';

/** The telephone as a rung of the running talk (D22). */
export const ru = {
  wanted: (end: string) => `Позвоним на\u00a0····\u00a0${end} через минуту`,
  wantedAnywhere: 'На какой номер позвонить?',
  stays: 'Здесь останется чат. Время встречи идёт.',
  noRing: 'Не звонят? Позвоните сами',
  dialled: (end: string) => `Звоним вам на\u00a0····\u00a0${end}. Возьмите трубку`,
  talking: 'Говорим по телефону',
  talkingText: 'Микрофон здесь выключен, чтобы не было эха. Чат работает.',
  noAnswer: (end: string) => `Не дозвонились на\u00a0····\u00a0${end}`,
  noAnswerText: 'Пишите здесь, или дайте другой номер.',
  otherNumber: 'Другой номер',
  number: 'Номер телефона',
  send: 'Позвоните сюда',
  sending: 'Передаём…',
  failed: 'Не дошло. Нажмите ещё раз',
  digits: (count: number) => `В номере 11 цифр, а здесь ${count}`,
  back: { video: 'Вернуться к видео', voice: 'Вернуться к голосу', chat: 'Писать в чате' },
  call: (phone: string) => `Позвонить ${phone}`,
};

export const en: Translation<typeof ru> = {
  wanted: end => `We phone ····\u00a0${end} in a minute`,
  wantedAnywhere: 'Which number shall we phone?',
  stays: 'The chat stays here. The time of the meeting runs.',
  noRing: 'Nobody rings? Phone us',
  dialled: end => `We are phoning ····\u00a0${end}. Please pick up`,
  talking: 'We talk by telephone',
  talkingText: 'The microphone is off here, so that nothing echoes. The chat works.',
  noAnswer: end => `No answer on ····\u00a0${end}`,
  noAnswerText: 'Write here, or give another number.',
  otherNumber: 'Another number',
  number: 'Telephone number',
  send: 'Phone this one',
  sending: 'Sending…',
  failed: 'Not delivered. Press again',
  digits: count => `A number has 11 digits, here are ${count}`,
  back: { video: 'Back to video', voice: 'Back to voice', chat: 'Write in the chat' },
  call: phone => `Phone ${phone}`,
};

export const citizenPhoneText = defineCatalog({ ru, en });
