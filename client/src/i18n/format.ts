import { type Language, useLanguage } from './language.ts';
import { countEn, countRu } from './plural.ts';
import { useInstitutionZone, zoneWords } from './zone.ts';

/** An instant (ISO string, Date, milliseconds) or a calendar date without time, `YYYY-MM-DD`. */
export type When = string | Date | number;

export interface FormatContext {
  readonly language: Language;
  /** IANA zone of the institution. */
  readonly zone: string;
  /** Decides what «сегодня» and the current year are. */
  readonly now: Date;
}

/** plain «завтра, среда 25 ноября» · until «до завтра, среды 25 ноября» · on «завтра, в среду 25 ноября» */
export type DateForm = 'plain' | 'until' | 'on';

const genitive = ['воскресенья', 'понедельника', 'вторника', 'среды', 'четверга', 'пятницы', 'субботы'];
const accusative = ['воскресенье', 'понедельник', 'вторник', 'среду', 'четверг', 'пятницу', 'субботу'];
const locales = { ru: 'ru-RU', en: 'en-GB' };

interface Day {
  readonly isoDate: string;
  readonly weekday: number;
  readonly utc: Date;
}

const calendarDate = /^\d{4}-\d{2}-\d{2}$/;

export function dayOf(when: When, zone: string): Day {
  const isoDate =
    typeof when === 'string' && calendarDate.test(when)
      ? when
      : new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date(when));
  const utc = new Date(`${isoDate}T00:00:00Z`);
  return { isoDate, weekday: utc.getUTCDay(), utc };
}

function inUtc(day: Day, language: Language, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locales[language], { ...options, timeZone: 'UTC' }).format(day.utc);
}

const daysBetween = (from: Day, to: Day): number => Math.round((to.utc.getTime() - from.utc.getTime()) / 86_400_000);

export function dayAndMonth(day: Day, today: Day, language: Language): string {
  const isThisYear = day.isoDate.slice(0, 4) === today.isoDate.slice(0, 4);
  const text = inUtc(day, language, { day: 'numeric', month: 'long' }).replace(' ', '\u00a0');
  if (isThisYear) return text;
  const year = day.isoDate.slice(0, 4);
  return language === 'ru' ? `${text} ${year}\u00a0года` : `${text} ${year}`;
}

function weekdayRu(day: Day, form: DateForm): string {
  if (form === 'until') return genitive[day.weekday] ?? '';
  if (form === 'plain') return inUtc(day, 'ru', { weekday: 'long' });
  return `${day.weekday === 2 ? 'во' : 'в'}\u00a0${accusative[day.weekday]}`;
}

const relativeRu: Readonly<Record<number, Readonly<Record<DateForm, string>>>> = {
  [-1]: { plain: 'вчера', until: 'до вчера', on: 'вчера' },
  0: { plain: 'сегодня', until: 'до конца дня', on: 'сегодня' },
  1: { plain: 'завтра', until: 'до завтра', on: 'завтра' },
};
const relativeEn: Readonly<Record<number, string>> = { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' };

function dateRu(day: Day, today: Day, form: DateForm): string {
  const rest = `${weekdayRu(day, form)}`;
  const date = dayAndMonth(day, today, 'ru');
  const relative = relativeRu[daysBetween(today, day)]?.[form];
  if (relative) return `${relative}, ${rest} ${date}`;
  return form === 'until' ? `до ${rest}, ${date}` : `${rest}, ${date}`;
}

function dateEn(day: Day, today: Day, form: DateForm): string {
  const date = `${inUtc(day, 'en', { weekday: 'long' })} ${dayAndMonth(day, today, 'en')}`;
  const relative = relativeEn[daysBetween(today, day)];
  const preposition = form === 'until' ? 'until ' : form === 'on' && !relative ? 'on ' : '';
  return `${preposition}${relative ? `${relative}, ` : ''}${date}`;
}

/** «завтра, среда 25 ноября»; the year only when it is not the present one. */
export function formatDate(when: When, context: FormatContext, form: DateForm = 'plain'): string {
  const day = dayOf(when, context.zone);
  const today = dayOf(context.now, context.zone);
  return context.language === 'ru' ? dateRu(day, today, form) : dateEn(day, today, form);
}

/** «10:45», in the institution's zone. */
export function formatTime(when: When, { zone }: Pick<FormatContext, 'zone'>): string {
  const options = { hour: 'numeric', minute: '2-digit', hourCycle: 'h23', timeZone: zone } as const;
  return new Intl.DateTimeFormat('ru-RU', options).format(new Date(when)).replace(/^0(?=\d:)/, '');
}

/** «24.11.2026, 10:45» for facts and tables; without time for a calendar date. */
export function formatNumeric(when: When, context: Pick<FormatContext, 'zone'>): string {
  const date = dayOf(when, context.zone).isoDate.split('-').reverse().join('.');
  return typeof when === 'string' && calendarDate.test(when) ? date : `${date}, ${formatTime(when, context)}`;
}

/** «ср 25» for strips and column heads. */
export function formatWeekday(when: When, context: Pick<FormatContext, 'zone' | 'language'>): [string, string] {
  const day = dayOf(when, context.zone);
  return [inUtc(day, context.language, { weekday: 'short' }), String(day.utc.getUTCDate())];
}

/**
 * plain «1 минута» · for «(говорили) 1 минуту» · in «через 1 минуту» · upTo «до 50 минут» · short «23 мин» · hours «50 часов
 * 5 минут», never days: what an account is kept in
 */
export type MinutesForm = 'plain' | 'for' | 'in' | 'upTo' | 'short' | 'hours';

type Unit = 'minute' | 'hour' | 'day';

/** Nominative, genitive singular, genitive plural, accusative singular. */
const unitsRu: Readonly<Record<Unit, readonly [string, string, string, string]>> = {
  minute: ['минута', 'минуты', 'минут', 'минуту'],
  hour: ['час', 'часа', 'часов', 'час'],
  day: ['день', 'дня', 'дней', 'день'],
};

function amountRu(n: number, unit: Unit, form: MinutesForm): string {
  const [one, few, many, accusativeOne] = unitsRu[unit];
  if (form === 'in' || form === 'for') return countRu(n, accusativeOne, few, many);
  if (form === 'upTo') return countRu(n, few, many, many);
  return countRu(n, one, few, many);
}

function amount(n: number, unit: Unit, language: Language, form: MinutesForm): string {
  if (form === 'short' && unit !== 'day') {
    const short = { ru: { minute: 'мин', hour: 'ч' }, en: { minute: 'min', hour: 'h' } };
    return `${n}\u00a0${short[language][unit]}`;
  }
  return language === 'ru' ? amountRu(n, unit, form) : countEn(n, unit, `${unit}s`);
}

function lengthOf(minutes: number, language: Language, form: MinutesForm): string {
  if (minutes < 60) return amount(minutes, 'minute', language, form);
  if (minutes >= 48 * 60 && form !== 'hours') return amount(Math.round(minutes / 1440), 'day', language, form);
  const hours = amount(Math.floor(minutes / 60), 'hour', language, form);
  const rest = minutes % 60;
  return rest === 0 ? hours : `${hours} ${amount(rest, 'minute', language, form)}`;
}

/** Whole minutes in words; hours from 60, days from 48 hours. Rounds to whole minutes. */
export function formatMinutes(minutes: number, language: Language, form: MinutesForm = 'plain'): string {
  const text = lengthOf(Math.max(0, Math.round(minutes)), language, form);
  if (form === 'in') return `${language === 'ru' ? 'через' : 'in'} ${text}`;
  if (form === 'upTo') return `${language === 'ru' ? 'до' : 'up to'} ${text}`;
  return text;
}

export interface Format {
  time(when: When): string;
  date(when: When, form?: DateForm): string;
  numeric(when: When): string;
  weekday(when: When): [string, string];
  minutes(minutes: number, form?: MinutesForm): string;
  /** «по Москве» */
  zone(): string;
}

export function formatIn(language: Language, zone: string): Format {
  const context = () => ({ language, zone, now: new Date() });
  return {
    time: when => formatTime(when, { zone }),
    date: (when, form) => formatDate(when, context(), form),
    numeric: when => formatNumeric(when, { zone }),
    weekday: when => formatWeekday(when, { zone, language }),
    minutes: (minutes, form) => formatMinutes(minutes, language, form),
    zone: () => zoneWords(zone, language),
  };
}

/** Dates, times and lengths in the person's language and the institution's zone. */
export function useFormat(): Format {
  return formatIn(useLanguage(), useInstitutionZone());
}
