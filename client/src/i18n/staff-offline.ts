import { defineCatalog } from './catalog.ts';

export const ru = {
  /** Under the icon of the workplace. */
  appName: 'Приём, рабочее место',
  title: 'Сервер не отвечает',
  noInternet: 'У этого компьютера нет сети. Проверьте кабель или Wi-Fi.',
  noServer: 'Сеть есть, не отвечает сам Приём.',
  safe: 'Всё, что вы сохранили, цело. Пробуем сами, страница откроется.',
  again: 'Попробовать ещё раз',
  trying: 'Пробуем…',
  notYet: 'Пока не вышло. Пробуем дальше.',
  call: 'Позвонить технику',
  whom: (phone: string) => `Гражданин ждёт? Позвоните ему с рабочего телефона. И скажите технику: ${phone}`,
  whomElse: 'Гражданин ждёт? Позвоните ему с рабочего телефона. И скажите технику.',
};

export const staffOfflineText = defineCatalog(ru);
