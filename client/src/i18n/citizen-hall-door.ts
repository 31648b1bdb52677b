import { defineCatalog } from './catalog.ts';

/** Before a webinar: nothing of a person is sent there, hence nothing is asked for. */
export const ru = {
  title: 'На вебинаре вас не видно и не слышно',
  text: 'Камера и микрофон не нужны. Спросить можно письменно или поднять руку.',
  listeners: 'Другие слушатели вас не видят.',
  soon: 'Двери откроются, и здесь появится кнопка «Войти». Страницу не закрывайте.',
};

export const citizenHallDoorText = defineCatalog(ru);
