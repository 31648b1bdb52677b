import { defineCatalog } from './catalog.ts';
import { countRu } from './plural.ts';

const ORDINAL = ['', 'первой', 'второй', 'третьей', 'четвёртой', 'пятой', 'шестой', 'седьмой', 'восьмой', 'девятой'];
const ordinal = (n: number): string => ORDINAL[n] ?? `${n}-й`;
const TOGETHER = ['', '', 'двое', 'трое', 'четверо', 'пятеро', 'шестеро', 'семеро'];
const participants = (n: number): string => countRu(n, 'участник', 'участника', 'участников');

/** A group or webinar from the side of those who lead: stage, controls, who is here. */
export const ru = {
  title: {
    group: (here: number, who: string) => `группа, в\u00a0комнате\u00a0${here}: ${who}`,
    webinar: (onStage: number, listening: number) =>
      `вебинар, на\u00a0сцене\u00a0${onStage}, слушают\u00a0${listening}`,
    you: 'вы',
    lead: 'ведущий',
    colleagues: (n: number) => (n === 1 ? 'коллега' : countRu(n, 'коллега', 'коллеги', 'коллег')),
    interpreters: (n: number) => (n === 1 ? 'переводчик' : countRu(n, 'переводчик', 'переводчика', 'переводчиков')),
    participants,
    and: (first: string, last: string) => `${first} и ${last}`,
  },
  hands: {
    /** After a comma, in the head of the list. */
    up: (n: number) =>
      n === 1 ? 'поднята одна рука' : TOGETHER[n] ? `${TOGETHER[n]} подняли руку` : `подняли руку: ${n}`,
    count: (n: number) => `Подняли руку: ${n}`,
    place: (n: number) => `рука поднята ${ordinal(n)}`,
    placeShort: (n: number) => `${ordinal(n)}`,
    waits: (minutes: string) => `ждёт ${minutes}`,
    ago: (minutes: string) => `${minutes} назад`,
    justNow: 'только что',
    raised: (name: string) => `Рука поднята: ${name}`,
    more: (n: number) => `Ещё ${n}`,
    lower: 'Опустить руку',
    lowerAll: 'Опустить все руки',
  },
  floor: {
    give: 'Дать слово',
    giveTo: (name: string) => `Дать слово: ${name}`,
    giving: 'Даём слово…',
    take: 'Забрать слово',
    takeFrom: (name: string) => `Забрать слово: ${name}`,
    toHall: 'Вернуть в зал',
    toHallWhom: (name: string) => `Вернуть в зал: ${name}`,
    taking: 'Забираем…',
    has: 'слово дано, говорит',
    offered: 'зовём на сцену…',
    stopOffer: 'Не звать',
    stopOfferTo: (name: string) => `Не звать: ${name}`,
    stays: (name: string) => `${name}: пока в зале`,
    free: 'Место на сцене свободно',
  },
  silence: {
    group: 'Тишина для всех',
    webinar: 'Тишина на сцене',
    on: {
      group: 'Тишина: слышно только ведущих и того, кому дали слово.',
      webinar: 'Тишина: слышно только ведущих и переводчика.',
    },
    off: 'Тишина снята. Каждый включает микрофон сам.',
    end: 'Снять тишину',
  },
  people: {
    tab: 'Участники',
    head: (came: number, all: number) =>
      came === 0
        ? `пока никого, ждём ${countRu(all, 'участника', 'участников', 'участников')}`
        : came === 1
          ? `здесь 1 из ${all} записавшихся`
          : `пришли ${came} из ${all} записавшихся`,
    shown: (name: string) => `другие видят: ${name}`,
    since: (time: string) => `с ${time}`,
    phoneSince: (time: string) => `по телефону с ${time}`,
    phone: 'по телефону',
    weak: 'слабая связь',
    lost: 'связь прервалась',
    onHold: 'на паузе',
    interpreter: 'переводит на жестовый язык',
    muted: 'без звука',
    noCamera: 'без камеры',
    absent: (n: number) => `Ещё не пришли: ${n}`,
    gone: (n: number) => `Вышли: ${n}`,
    menu: (name: string) => `Что можно сделать: ${name}`,
    write: 'Написать лично',
    askCamera: 'Попросить включить камеру',
    none: 'Пока никого нет',
    noneLead: 'Люди появятся здесь, как только откроют ссылку.',
    badge: (n: number) => `подняли руку: ${n}`,
  },
  chat: {
    audience: 'Кому',
    all: 'Всем',
    leaders: 'Только ведущим',
    one: (name: string) => `Лично: ${name}`,
    oneLead: 'Прочтёт только этот человек и ведущие.',
    leadersLead: 'Участники этого не увидят.',
    ruleAll: 'Разрешить писать всем',
    ruleAllNote: 'сейчас участники пишут только ведущим',
    ruleLeaders: 'Писать только ведущим',
    ruleLeadersNote: 'участники не увидят сообщений друг друга',
  },
  captions: {
    menu: 'Субтитры',
    menuNote: 'вы печатаете, их видят все',
    menuEnd: 'Убрать субтитры',
    label: 'Субтитры видят все',
    hint: 'Enter начинает новую строку, Esc закрывает',
    close: 'Закрыть субтитры',
    mine: 'Видят все:',
  },
  menu: { poll: 'Опрос', questions: 'Вопросы' },
  webinar: {
    leads: 'ведёте вебинар',
    seen: (n: number) => (n === 1 ? 'Вас видит и слышит 1 человек' : `Вас видят и слышат все ${n}`),
    seenByNobody: 'Вас пока никто не видит',
    handsLabel: 'Кто просит слова',
    stageLabel: 'Кто на сцене',
  },
  doors: {
    open: 'Открыть зал',
    opening: 'Открываем…',
    close: 'Закрыть зал',
    closing: 'Закрываем…',
    closed: 'Зал закрыт',
    waiting: (n: number) => (n === 0 ? 'За дверью пока никого' : `За дверью ждут: ${n}`),
    openLead: 'После этого люди входят сами.',
    isOpen: 'Зал открыт, входят сами',
    expected: (n: number) => `ещё не пришли: ${n}`,
  },
};

export const staffHallText = defineCatalog(ru);
