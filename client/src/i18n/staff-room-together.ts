import { defineCatalog } from './catalog.ts';

export const ru = {
  hold: {
    away: 'Отойти',
    awayNote: 'никто никого не увидит и не услышит',
    word: 'Посоветоваться без гражданина',
    wordNote: 'гражданин вас не услышит, вы его тоже',
    isAway: 'Вы отошли',
    isAwayLead: 'Вас не видно и не слышно. Гражданина тоже. Время идёт.',
    isWord: 'Говорите между собой',
    isWordLead: 'Гражданин вас не видит и не слышит, вы его тоже. Время идёт, чат виден всем.',
    leadAway: (who: string) => `${who}: сейчас не на месте`,
    leadAwayLead: 'До возвращения никто никого не видит и не слышит.',
    back: 'Вернуться',
    backFromWord: 'Вернуть гражданина',
    backBusy: 'Возвращаем…',
    over: 'Все снова видят и слышат друг друга',
  },
  signal: {
    someoneNear: 'Рядом кто-то есть. Вслух об этом не говорите',
    needHelp: 'Нужна помощь. Вслух об этом не говорите',
    lead: (who: string) => `${who}. Спросить можно так, чтобы со стороны вопрос выглядел обычным:`,
    questions: {
      goOn: 'Удобно продолжать?',
      later: 'Перенести на потом?',
      anotherPerson: 'Позвать ещё одного?',
    },
    state: { open: 'ждём ответа', yes: 'да', no: 'нет' },
    asking: 'Спрашиваем…',
    memo: 'Открыть памятку',
  },
  hand: {
    over: 'Передать встречу',
    asking: (who: string) => `Предлагаем вести встречу: ${who}`,
    askingLead: 'Пока нет ответа, ведёте вы.',
    refused: (who: string) => `${who}: не может вести встречу`,
    seen: 'Понятно',
    takeBack: 'Отменить',
    takingBack: 'Отменяем…',
    offered: (who: string) => `${who} передаёт вам встречу`,
    offeredLead: 'Вы закончите её, протокол и строка журнала станут вашими.',
    yes: 'Вести встречу',
    no: 'Не могу',
    answering: 'Отвечаем…',
    mine: 'Теперь встречу ведёте вы',
    theirs: (who: string) => `Теперь встречу ведёт коллега: ${who}`,
  },
};

export const staffRoomTogetherText = defineCatalog(ru);
