import { defineCatalog } from './catalog.ts';
import { countRu } from './plural.ts';

/** Files in the chat, for either side (D21). */
export const ru = {
  attach: 'Прикрепить',
  photo: 'Фото',
  yours: 'Ваши файлы',
  chosen: (name: string) => `Выбрано: ${name}. Отправить?`,
  send: 'Отправить',
  pages: (count: number) => countRu(count, 'страница', 'страницы', 'страниц'),
  look: 'Открыть',
  close: 'Закрыть',
  queued: 'Ждёт очереди',
  sending: (sent: string, size: string) => `Отправляем: ${sent} из ${size}`,
  progress: (name: string) => `Отправлено: ${name}`,
  noNetwork: 'Связь прервалась. Отправим сами, когда вернётся.',
  checking: 'Проверяем файл',
  checkingLong: 'Проверка затянулась. Файл уйдёт сам, как только она пройдёт',
  given: 'Отправлено',
  cancel: 'Отменить',
  remove: 'Убрать',
  why: {
    empty: 'Файл пустой. Выберите другой.',
    type: 'Такой файл не подойдёт. Пришлите фото, PDF или документ.',
    damaged: 'Файл не дошёл целым. Отправьте его ещё раз.',
    infected: 'В файле вирус. Мы его не взяли. Пришлите фото страницы.',
  },
  save: 'Сохранить',
  opening: 'Открываем',
  notOpened: 'Файл не открылся. Нажмите ещё раз.',
  megabytes: (count: string) => `${count}\u00A0МБ`,
  kilobytes: (count: string) => `${count}\u00A0КБ`,
};

export const citizenFilesText = defineCatalog(ru);
