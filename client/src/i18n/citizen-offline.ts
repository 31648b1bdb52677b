import { defineCatalog } from './catalog.ts';

/** The page that stands in for the server, read without any network. Some of it stands in offline.html as well. */
export const ru = {
  title: 'Пока не соединяемся',
  noInternet: 'Нет интернета. Проверьте Wi-Fi или мобильную связь.',
  noServer: 'Интернет есть, а наш сервер молчит. Это не из-за вас.',
  safe: 'Встреча не пропала. Мы пробуем сами, и страница откроется.',
  again: 'Попробовать ещё раз',
  trying: 'Пробуем…',
  notYet: 'Пока не вышло. Пробуем дальше.',
  call: 'Позвонить',
  whom: (phone: string) => `Ждать не надо, поговорим по телефону: ${phone}`,
  whomElse: 'Ждать не надо: позвоните нам. Телефон есть в сообщении, где была ссылка.',
};

export const citizenOfflineText = defineCatalog(ru);
