import { defineCatalog } from './catalog.ts';
import { countRu, formRu } from './plural.ts';

const votes = (n: number): string => countRu(n, 'голос', 'голоса', 'голосов');

/** Questions and the poll of a group or webinar, and where one waits for it. */
export const ru = {
  title: 'Вопросы',
  lead: 'Отметьте те, что важны и вам: на них ответят раньше',
  close: 'Закрыть вопросы',
  list: 'Список вопросов',
  empty: 'Вопросов пока нет',
  emptyText: 'Спросите первыми, это легко.',
  nameless: 'без имени',
  now: 'Отвечают сейчас',
  answered: 'Уже ответили',
  mine: 'ваш вопрос',
  votes,
  votesWord: (n: number) => formRu(n, 'голос', 'голоса', 'голосов'),
  vote: (question: string, n: number) => `Важно и мне, ${votes(n)}: ${question}`,
  more: (n: number) => `И ещё ${countRu(n, 'вопрос', 'вопроса', 'вопросов')}`,
  hidden: 'Ваш вопрос сначала прочтут ведущие: в нём может быть имя или адрес',
  /** In the list: kept back at once, or by who leads. */
  hiddenNow: 'ваш вопрос видят только ведущие',
  failed: 'Не дошло. Нажмите ещё раз',
  ask: {
    field: 'Ваш вопрос',
    placeholder: 'Напишите свой вопрос',
    nameless: 'Без имени',
    button: 'Спросить',
    sending: 'Отправляем…',
    sent: 'Ваш вопрос появился в списке',
    empty: 'Сначала напишите вопрос',
    tooMany: (n: number) => `У вас уже ${countRu(n, 'вопрос', 'вопроса', 'вопросов')}. Дождитесь ответа`,
    failed: 'Вопрос не ушёл. Ваши слова на месте, нажмите ещё раз',
  },
  poll: {
    title: 'Опрос',
    opened: (question: string) => `Новый опрос: ${question}`,
    answer: 'Ответить',
    sending: 'Отправляем…',
    choose: 'Сначала выберите ответ',
    nameless: 'Кто что выбрал, никто не узнает.',
    counted: 'Ваш голос учтён',
    wait: 'Итог покажут всем, когда опрос закончится.',
    closed: 'Опрос закончен',
    closedOf: (n: number) => `Опрос закончен, ${votes(n)}`,
    yours: 'ваш ответ',
    bar: (n: number, percent: number) => `${votes(n)}, ${percent}\u00a0%`,
    failed: 'Ответ не дошёл. Нажмите ещё раз',
    line: 'Идёт опрос',
    open: 'Открыть',
  },
};

export const citizenHallQuestionsText = defineCatalog(ru);
