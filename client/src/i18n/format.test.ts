import { describe, expect, it } from 'vitest';
import { type FormatContext, formatDate, formatMinutes, formatNumeric, formatTime, formatWeekday } from './format.ts';
import { formatDay } from './format-day.ts';

const context: FormatContext = { language: 'ru', zone: 'Europe/Moscow', now: new Date('2026-11-24T07:43:00Z') };
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('dates in words', () => {
  it.each([
    ['2026-11-24', 'plain', 'сегодня, вторник 24 ноября'],
    ['2026-11-25', 'plain', 'завтра, среда 25 ноября'],
    ['2026-11-23', 'plain', 'вчера, понедельник 23 ноября'],
    ['2026-11-27', 'plain', 'пятница, 27 ноября'],
    ['2026-11-25', 'until', 'до завтра, среды 25 ноября'],
    ['2026-11-27', 'until', 'до пятницы, 27 ноября'],
    ['2026-11-24', 'until', 'до конца дня, вторника 24 ноября'],
    ['2026-11-25', 'on', 'завтра, в среду 25 ноября'],
    ['2026-12-01', 'on', 'во вторник, 1 декабря'],
    ['2027-01-12', 'on', 'во вторник, 12 января 2027 года'],
  ] as const)('%s, %s', (date, form, expected) => {
    expect(plain(formatDate(date, context, form))).toBe(expected);
  });

  it('takes the day of the institution, not of the browser or of UTC', () => {
    const lateEvening = '2026-11-24T21:30:00Z'; // 00:30 of the 25th in Moscow
    expect(plain(formatDate(lateEvening, context))).toBe('завтра, среда 25 ноября');
    expect(plain(formatDate(lateEvening, { ...context, zone: 'UTC' }))).toBe('сегодня, вторник 24 ноября');
  });

  it('says a day without its weekday for a span, and the year where it is another one', () => {
    expect(plain(formatDay('2026-12-03T11:00:00Z', context))).toBe('3 декабря');
    expect(plain(formatDay('2027-01-28', context))).toBe('28 января 2027 года');
    expect(plain(formatDay('2027-01-28', { ...context, language: 'en' }))).toBe('28 January 2027');
  });

  it('keeps day and month on one line', () => {
    expect(formatDate('2026-11-27', context)).toBe('пятница, 27\u00a0ноября');
  });

  it('speaks English', () => {
    const english = { ...context, language: 'en' as const };
    expect(plain(formatDate('2026-11-25', english, 'until'))).toBe('until tomorrow, Wednesday 25 November');
    expect(plain(formatDate('2026-11-27', english, 'on'))).toBe('on Friday 27 November');
  });
});

describe('times', () => {
  it('is of the institution zone, without a leading zero', () => {
    expect(formatTime('2026-11-24T07:45:00Z', context)).toBe('10:45');
    expect(formatTime('2026-11-24T06:05:00Z', context)).toBe('9:05');
    expect(formatTime('2026-11-23T21:00:00Z', context)).toBe('0:00');
  });

  it('writes facts in numbers', () => {
    expect(formatNumeric('2026-11-24T07:45:00Z', context)).toBe('24.11.2026, 10:45');
    expect(formatNumeric('2026-11-24', context)).toBe('24.11.2026');
  });

  it('names the days of a strip', () => {
    expect(formatWeekday('2026-11-25', context)).toEqual(['ср', '25']);
  });
});

describe('lengths in words', () => {
  it.each([
    [3, 'in', 'через 3 минуты'],
    [1, 'in', 'через 1 минуту'],
    [21, 'in', 'через 21 минуту'],
    [50, 'upTo', 'до 50 минут'],
    [21, 'upTo', 'до 21 минуты'],
    [1, 'plain', '1 минута'],
    [80, 'plain', '1 час 20 минут'],
    [120, 'in', 'через 2 часа'],
    [23, 'short', '23 мин'],
    [2880, 'in', 'через 2 дня'],
    [3005, 'hours', '50 часов 5 минут'],
    [-4, 'plain', '0 минут'],
  ] as const)('%i, %s', (minutes, form, expected) => {
    expect(plain(formatMinutes(minutes, 'ru', form))).toBe(expected);
  });
});
