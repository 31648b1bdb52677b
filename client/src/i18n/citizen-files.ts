import { defineCatalog, type Translation } from './catalog.ts';

/** Files in the chat, for either side (D21). */
export const ru = {
  attach: 'Прикрепить',
  photo: 'Фото',
  yours: 'Ваши файлы',
  queued: 'Ждёт очереди',
  sending: (sent: string, size: string) => `Отправляем: ${sent} из ${size}`,
  progress: (name: string) => `Отправлено: ${name}`,
  noNetwork: 'Связь прервалась. Отправим сами, когда вернётся.',
  checking: 'Проверяем файл',
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

export const en: Translation<typeof ru> = {
  attach: 'Attach',
  photo: 'Photo',
  yours: 'Your files',
  queued: 'Waits for its turn',
  sending: (sent, size) => `Sending: ${sent} of ${size}`,
  progress: name => `Sent: ${name}`,
  noNetwork: 'The connection broke off. It goes on by itself.',
  checking: 'Checking the file',
  given: 'Sent',
  cancel: 'Cancel',
  remove: 'Remove',
  why: {
    empty: 'The file is empty. Choose another.',
    type: 'This kind of file will not do. Send a photo, a PDF or a document.',
    damaged: 'The file did not arrive whole. Send it again.',
    infected: 'There is a virus in the file, so we did not take it. Send a photo of the page.',
  },
  save: 'Save',
  opening: 'Opening',
  notOpened: 'The file did not open. Press again.',
  megabytes: count => `${count}\u00A0MB`,
  kilobytes: count => `${count}\u00A0KB`,
};

export const citizenFilesText = defineCatalog({ ru, en });
