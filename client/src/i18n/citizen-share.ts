import { defineCatalog } from './catalog.ts';

/** A screen that one person shows to the others, from either side. */
export const ru = {
  show: 'Показать экран',
  showNote: 'Окно, вкладку или весь экран',
  shows: (who: string) => `${who} показывает экран`,
  over: (who: string) => `${who} больше не показывает экран`,
  coming: 'Сейчас появится',
  away: 'Показ прервался. Ждём',
  voiceOnly: 'Связь слабая. Экран вернётся сам',
  taken: (who: string) => `Экран сейчас показывает ${who}`,
  takenNext: 'Дождитесь конца показа',
  failed: 'Показать не вышло. Попробуйте ещё раз',
  larger: 'Крупнее',
  smaller: 'Мельче',
  whole: 'На весь экран',
  back: 'Вернуть лица',
  percent: (percent: number) => `${percent} %`,
  howFingers: 'Крупнее: двумя пальцами',
  howKeys: 'Крупнее и мельче: плюс и минус. Двигать: стрелки. Целиком: ноль',
  end: (who: string) => `Остановить показ: ${who}`,
  pin: {
    pin: (who: string) => `Показать крупно: ${who}`,
    unpin: 'Как было',
  },
  mine: {
    title: 'Видно ваш экран',
    surface: { browser: 'Одна вкладка.', window: 'Одно окно.', monitor: 'Весь экран, всё на нём.' },
    who: (people: string) => `Видят: ${people}`,
    nobody: 'Пока никто не видит',
    film: 'Плавно, для видео',
    another: 'Другое окно',
    stop: 'Остановить показ',
    ended: 'Вы больше не показываете экран',
    news: 'Есть новое. Чтобы прочесть, остановите показ',
  },
  ask: {
    title: 'Показать свой экран?',
    lead: (people: string) => `Его увидят: ${people}. Больше никто. Запись не идёт.`,
    choose: 'Браузер спросит, что показать. Лучше выбрать одно окно, а не весь экран.',
    close: 'Сначала закройте лишнее: банк, почту, личную переписку.',
    stop: 'Остановить показ можно в любой миг, одной кнопкой вверху.',
    yes: 'Выбрать, что показать',
    no: 'Не показывать',
  },
};

export const citizenShareText = defineCatalog(ru);
