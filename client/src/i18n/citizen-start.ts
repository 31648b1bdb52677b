import { defineCatalog, type Translation } from './catalog.ts';

/** The same words stand in citizen.html, which is read before any JavaScript. */
export const ru = {
  tab: 'Встреча',
  title: 'Вас пригласили на\u00a0встречу',
  what: 'Вы поговорите со\u00a0специалистом по\u00a0видео, голосом или в\u00a0чате. Ставить программу не\u00a0нужно.',
  free: 'Это бесплатно. Камера включится, только если вы разрешите.',
  connecting: 'Соединяем… Обычно это 5\u00a0секунд.',
};

export const en: Translation<typeof ru> = {
  tab: 'Meeting',
  title: 'You are invited to a\u00a0meeting',
  what: 'You will talk with a\u00a0specialist by video, by voice or in a\u00a0chat. There is nothing to install.',
  free: 'It is free. The camera turns on only if you allow it.',
  connecting: 'Connecting… It usually takes 5\u00a0seconds.',
};

export const citizenStartText = defineCatalog({ ru, en });
