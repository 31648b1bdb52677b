import { defineCatalog } from './catalog.ts';

/** What makes a call easier: heard and seen well, small windows, how good the connection is. */
export const ru = {
  unheard: {
    title: 'Вы говорите без звука',
    hold: 'Чтобы сказать слово, держите пробел',
    turnOn: 'Включить',
  },
  self: {
    hide: 'Скрыть моё видео у меня',
    show: 'Показать моё видео',
    note: 'для других ничего не меняется',
    hidden: 'Ваше видео скрыто только у вас',
    shown: 'Ваше видео снова на экране',
  },
  output: {
    ask: 'Выбрать, где слышать',
    now: (label: string) => `Теперь звук здесь: ${label}`,
    none: 'Другого места для звука нет',
    system: 'Здесь не выбрать, где слышать. Это меняют в настройках звука телефона или компьютера.',
  },
  effects: {
    label: 'Картинка и звук',
    preparing: 'Готовим. Это займёт до минуты',
    read: 'Понятно',
    blur: {
      label: 'Размыть фон',
      note: 'Вас видно хорошо, а комнату за вами нет',
      slow: 'Телефон не успевает. Фон показываем как есть',
      failed: 'Не вышло. Фон показываем как есть',
      unknownHere: 'Этот браузер так не умеет. Получится в Chrome',
    },
    noise: {
      label: 'Убрать шум сильнее',
      note: 'Поможет, если рядом шумно. Голос станет чуть глуше',
      slow: 'Телефон не успевает. Звук передаём как есть',
      failed: 'Не вышло. Звук передаём как есть',
      unknownHere: 'Этот браузер так не умеет. Получится в Chrome',
    },
  },
};

export const citizenComfortText = defineCatalog(ru);
