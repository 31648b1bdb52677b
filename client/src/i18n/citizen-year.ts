import { defineCatalog } from './catalog.ts';
import { countRu } from './plural.ts';

/** After «Быстрый выход»: nothing here says whose page it is or what it was about. */
export const ru = {
  tab: 'Страница закрыта',
  title: 'Страница закрыта',
  text: 'Чтобы открыть её сейчас, введите год рождения.',
  year: 'Год рождения',
  hint: 'Четыре цифры. Ваш или ребёнка.',
  open: 'Открыть',
  opening: 'Открываем…',
  notAYear: 'Нужны четыре цифры, например 1990.',
  wrong: 'Год не подошёл. Проверьте и введите ещё раз.',
  later: (minutes: number) =>
    `Не помните? Страница откроется сама через ${countRu(minutes, 'минуту', 'минуты', 'минут')}.`,
  tooMany: (minutes: number) =>
    `Год не подошёл. Страница откроется сама через ${countRu(minutes, 'минуту', 'минуты', 'минут')}.`,
};

export const citizenYearText = defineCatalog(ru);
