import { defineCatalog } from './catalog.ts';

/** What the institution hands over, for either side (D21). */
export const ru = {
  open: 'Открыть',
  opening: 'Открываем',
  notOpened: 'Не открылось. Нажмите ещё раз.',
  given: (who: string) => `${who} передаёт вам`,
  title: 'Что вам передали',
  notLoaded: 'Список не загрузился. Проверьте интернет.',
  again: 'Загрузить ещё раз',
};

export const citizenMaterialsText = defineCatalog(ru);
