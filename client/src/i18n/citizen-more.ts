import { defineCatalog } from './catalog.ts';
import { leftRu } from './plural.ts';

/** What opens over a call by a press. */
export const ru = {
  more: {
    title: 'Ещё',
    devices: 'Другая камера или микрофон',
    near: 'Кто рядом с вами',
    small: 'Маленькое окно с собеседником',
    smallNote: 'видно поверх других окон',
    smallEnd: 'Убрать маленькое окно',
    quality: 'Подробности связи',
    larger: 'Крупный текст и контраст',
    quiet: 'Мне неудобно говорить',
    quietNote: 'вас не будет видно и слышно',
    technician: 'Позвать техника',
    callMe: 'Пусть мне позвонят',
    phone: (number: string) => `Позвонить нам: ${number}`,
  },
  end: {
    title: 'Закончить встречу?',
    left: (length: string) => `${leftRu(length)}. Вернуться можно до конца встречи.`,
    plain: 'Вернуться можно до конца встречи.',
    end: 'Закончить',
    stay: 'Остаться',
  },
};

export const citizenMoreText = defineCatalog(ru);
