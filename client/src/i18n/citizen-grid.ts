import { defineCatalog } from './catalog.ts';

const PLACES = ['первая', 'вторая', 'третья', 'четвёртая', 'пятая'];

/** The pictures of a group, from either side. */
export const ru = {
  pages: 'Кто на картинках',
  previous: 'Предыдущие',
  next: 'Следующие',
  page: (page: number, pages: number, total: number) => `${page} из ${pages}, всего ${total}`,
  speaks: (who: string) => `говорит ${who}`,
  hand: (place: number) => `рука поднята, ${PLACES[place - 1] ?? `номер ${place}`}`,
};

export const citizenGridText = defineCatalog(ru);
