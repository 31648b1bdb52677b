import { defineCatalog } from './catalog.ts';

/** The questions themselves are the institution's form; these are the words around them (D27). */
export const ru = {
  tab: 'Вопросы',
  card: {
    title: 'Как прошла встреча?',
    lead: 'Ответы помогают нам работать лучше. Отвечать не обязательно.',
    begin: (minutes: string) => `Ответить на вопросы, ${minutes}`,
    begun: (n: number, all: number) => `Вы ответили на ${n} из ${all}. Можно продолжить.`,
    goOn: 'Продолжить',
    sent: 'Спасибо за ответы',
    look: 'Посмотреть ответы',
    opening: 'Открываем…',
  },
  nth: (n: number, all: number) => `Вопрос ${n} из ${all}`,
  official: (name: string) => `В анкете этот пункт называется ${name}.`,
  wordsLabel: 'Ваши слова',
  wordsHint: 'Имён и телефонов лучше не писать.',
  back: 'Назад',
  next: 'Дальше',
  send: 'Отправить',
  skip: 'Пропустить вопрос',
  later: 'Ответить позже',
  choose: 'Выберите ответ или пропустите вопрос',
  unsaved: {
    title: 'Ответ ещё не у нас.',
    text: 'Он цел, отправим сами. Не закрывайте страницу.',
    again: 'Отправить сейчас',
    tooLate: 'Ответы больше не принимаем.',
    tooLateText: 'Прошло две недели. Хотите добавить? Позвоните нам.',
  },
  end: {
    title: 'Спасибо',
    onTheWay: 'Отправляем ответы',
    atHome: 'Ответы у нас. Имени рядом с ними нет.',
    nothing: 'Вы пропустили все вопросы. Так тоже можно.',
    given: 'Что вы ответили',
    skipped: (n: number) => `Пропущено вопросов: ${n}`,
    until: (until: string) => `Изменить ответы можно ${until}.`,
    over: 'Изменить ответы уже нельзя.',
    change: 'Изменить ответы',
    begin: 'Ответить на вопросы',
    close: 'К странице встречи',
  },
};

export const citizenQuestionnaireText = defineCatalog(ru);
