import { defineCatalog } from './catalog.ts';

/** The same words stand in citizen.html, which is read before any JavaScript. */
export const ru = {
  tab: 'Встреча',
  title: 'Вас пригласили на\u00a0встречу',
  what: 'Здесь вас увидят, услышат и\u00a0помогут. Хотите, говорите без\u00a0видео. Ставить ничего не\u00a0надо.',
  free: 'Это бесплатно. Без\u00a0вас камеру никто не\u00a0включит.',
  connecting: 'Соединяем… Обычно это 5\u00a0секунд.',
};

export const citizenStartText = defineCatalog(ru);
