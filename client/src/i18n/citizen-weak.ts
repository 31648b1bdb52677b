import { defineCatalog } from './catalog.ts';

/** Whose network it is, and the ways that still work (ux §6.4). */
export const ru = {
  taken: {
    mine: 'У вас слабая связь. Остался голос',
    specialist: 'У специалиста слабая связь. Остался голос',
    other: 'У собеседника слабая связь. Остался голос',
    text: (name: string) => `${name} вас слышит. Видео вернётся само, когда связь окрепнет.`,
  },
  broken: {
    mine: 'У вас слабая связь. Голос рвётся',
    specialist: 'У специалиста слабая связь. Голос рвётся',
    other: 'У собеседника слабая связь. Голос рвётся',
    text: 'Можно писать в чат. Или мы вам позвоним. Как лучше, решать вам.',
  },
  speak: 'Говорить голосом',
  speakNote: 'идёт сейчас',
  write: 'Писать в чате',
  writeNote: 'хватит самой слабой связи',
  callMe: 'Пусть мне позвонят',
  callMeNote: 'связь не нужна',
  ways: 'Как говорить',
  failed: 'Не вышло сменить. Попробуйте ещё раз',
};

export const citizenWeakText = defineCatalog(ru);
