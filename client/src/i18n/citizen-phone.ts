import { defineCatalog } from './catalog.ts';

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

export const citizenPhoneText = defineCatalog(ru);
