import { defineCatalog } from './catalog.ts';
import { countRu } from './plural.ts';

/** What is announced: one group, and all that an institution has to come. The same words stand in groups.html. */
export const ru = {
  tab: 'Запись на встречу',
  loading: 'Запись на\u00a0встречу в\u00a0группе',
  kick: 'Встреча в группе',
  kickWebinar: 'Вебинар',
  card: 'Когда и кто ведёт',
  leads: (position: string) => `${position}, ведёт встречу`,
  when: (day: string, upTo: string) => `${day}, ${upTo}`,
  seats: {
    free: (n: number) => `Свободно ${countRu(n, 'место', 'места', 'мест')}`,
    of: (all: number) => ` из\u00a0${all}`,
    none: 'Мест нет',
    all: (all: number) => `, заняты все\u00a0${all}`,
    waiting: (n: number) => `, в очереди ${countRu(n, 'человек', 'человека', 'человек')}`,
    mine: 'Ваше место есть',
    taken: (n: number, all: number) => `, занято ${n} из\u00a0${all}`,
  },
  how: {
    video: 'По видеосвязи, программу ставить не нужно',
    voice: 'Голосом, без видео. Программу ставить не нужно',
    listen: 'Можно только слушать и писать',
    webinar: 'Вебинар: вас не видно и не слышно',
    private: 'Встречу никто не записывает',
  },
  closed: {
    title: 'Запись закрыта',
    text: 'Эта встреча уже началась. Посмотрите другие или позвоните нам.',
  },
  cancelled: {
    title: 'Этой встречи не будет',
    text: 'Её отменили. Посмотрите другие или позвоните нам.',
  },
  letters: {
    summary: 'Сообщать о\u00a0новых встречах по\u00a0почте',
    loading: 'Письма о\u00a0новых встречах',
  },
  course: {
    title: (n: number) => `Курс: ${countRu(n, 'встреча', 'встречи', 'встреч')}`,
    listed: (n: number) => `Курс из\u00a0${countRu(n, 'встречи', 'встреч', 'встреч')}, запись одна на\u00a0все`,
    once: 'Записываются один раз на\u00a0все встречи',
    held: 'прошла',
    cancelled: 'отменена',
    leads: (who: string) => `Ведёт ${who}`,
    closed: {
      title: 'Запись закрыта',
      text: 'Этот курс уже начался. Посмотрите другие встречи или позвоните нам.',
    },
  },
  others: 'Другие встречи',
  gone: {
    tab: 'Встреча не найдена',
    title: 'Такой встречи нет',
    text: 'Может, ссылка вставлена не вся. Или встречу убрали. Позвоните нам, мы скажем.',
  },
  list: {
    tab: 'Встречи в группах',
    title: 'Встречи в\u00a0группах',
    lead: 'Выберите встречу и запишитесь. Это бесплатно.',
    zone: (zone: string) => ` Время ${zone}.`,
    nearest: 'Ближайшие встречи',
    at: (day: string, time: string) => `${day}, ${time}`,
    enrol: 'Записаться',
    queue: 'Встать в очередь',
    more: 'Подробнее',
    about: (action: string, title: string) => `${action}: ${title}`,
    empty: 'Пока встреч нет',
    emptyText: 'Новые будут здесь. Зайдите через неделю. Или позвоните нам, и мы скажем, когда ждать.',
    unknown: 'Такой страницы нет',
    unknownText: 'Может, адрес вставлен не весь. Позвоните нам, мы скажем.',
  },
};

export const citizenGroupsText = defineCatalog(ru);
