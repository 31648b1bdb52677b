import { defineCatalog } from './catalog.ts';
import { countRu } from './plural.ts';

/** «Подробности связи»: plain words first, numbers below; read by citizens, staff and whoever helps them by telephone. */
export const ru = {
  title: 'Подробности связи',
  own: 'У вас',
  other: 'У собеседника',
  level: {
    good: 'Связь хорошая',
    weak: 'Связь слабая',
    veryWeak: 'Связь очень слабая',
    lost: 'Связи сейчас нет',
  },
  side: {
    up: 'Хуже идёт от вас: вас могут плохо слышать.',
    down: 'Хуже идёт к вам: вы можете плохо слышать.',
    both: 'Сядьте ближе к Wi-Fi. Закройте лишние вкладки.',
  },
  video: (size: string, frames: number) => `Видео ${size}, ${countRu(frames, 'кадр', 'кадра', 'кадров')}`,
  size: (width: number, height: number) => `${width}×${height}`,
  noVideo: 'Без видео',
  voiceOnly: 'Видео не идёт, остался голос',
  notSent: 'Видео пока не идёт',
  measuring: 'Считаем…',
  nothing: 'Через интернет сейчас ничего не идёт',
  path: {
    title: 'Как идёт связь',
    udp: 'прямо, UDP',
    tcp: 'в обход, TCP: прямо не пускает ваша сеть',
    relay: 'через запасной узел, TURN',
  },
  way: { up: 'от вас', down: 'к вам', both: 'туда и обратно' },
  measure: {
    delay: 'Задержка, мс',
    loss: 'Потери, %',
    jitter: 'Дрожание, мс',
    rate: 'Скорость, кбит/с',
    frames: 'Кадры в секунду',
  },
  unknown: 'нет данных',
  graph: (name: string, lines: string) => `${name}. ${lines}`,
  line: (way: string, now: string, low: string, high: string) => `${way}: сейчас ${now}, было от ${low} до ${high}`,
  noLine: (way: string) => `${way}: нет данных`,
  from: '2 минуты назад',
  now: 'сейчас',
  limit: 'Точки: выше них связь слабая.',
  table: {
    title: 'Цифры таблицей',
    what: 'Что',
    now: 'Сейчас',
    usual: 'Обычно',
    range: 'От и до',
    row: (name: string, way: string) => `${name}, ${way}`,
  },
  copy: 'Скопировать для поддержки',
  copied: 'Скопировано',
  copyNote: 'Только цифры: без имён, номеров и слов встречи.',
  copyFailed: 'Не вышло скопировать. Прочитайте цифры по телефону.',
  support: {
    at: (time: string) => `Подробности связи, ${time}`,
    browser: (name: string) => `Браузер: ${name}`,
    who: (who: string, words: string) => `${who}: ${words}`,
    path: (up: string, down: string) => `Путь: от вас ${up}, к вам ${down}`,
    over: (seconds: number) => `За ${countRu(seconds, 'секунду', 'секунды', 'секунд')}: сейчас / обычно / от и до`,
  },
};

export const citizenQualityText = defineCatalog(ru);
