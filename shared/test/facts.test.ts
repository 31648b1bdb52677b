import { describe, expect, it } from 'vitest';
import { ageOn, type ConsultationFacts, durationMinutes, factText, shortName } from '../src/domain/book/facts.ts';
import { ageText, durationText } from '../src/domain/book/form-words.ts';

const WORDS = { visitKind: { first: 'первичная', repeat: 'повторная' } };

const FACTS: ConsultationFacts = {
  startedAt: new Date('2026-11-24T07:45:00Z'),
  endedAt: new Date('2026-11-24T08:31:20Z'),
  zone: 'Europe/Moscow',
  method: 'video',
  served: { surname: 'Условный', given: 'Лев', patronymic: 'Петрович' },
  child: true,
  age: 7,
  representative: { surname: 'Условная', given: 'Вера', patronymic: 'Петровна' },
  contact: '+7 000 000-01-01',
  visitKind: 'first',
  reason: 'Сын плохо засыпает.',
  topics: ['Личностные проблемы', 'Проблемы обучения'],
  solution: 'Вечерний ритуал.',
  specialist: {
    surname: 'Тестова',
    given: 'Анна',
    patronymic: 'Петровна',
    position: 'психолог',
    department: 'Отделение',
  },
  present: ['Образцов Пётр Демович, юрист'],
};

describe('forms of appendix 3 (D23, D24)', () => {
  it.each([
    ['dateAndTime', '24.11.2026, 10:45'],
    ['dateAndDuration', '24.11.2026, 46\u00a0мин'],
    ['childName', 'Условный Лев'],
    ['childAge', '7\u00a0лет'],
    ['representativeName', 'Условная Вера Петровна'],
    ['visitKind', 'первичная'],
    ['reason', 'Сын плохо засыпает.'],
    ['topics', 'Личностные проблемы; Проблемы обучения'],
    ['specialistName', 'Тестова Анна Петровна'],
  ] as const)('%s is «%s»', (source, text) => {
    expect(factText(source, FACTS, WORDS)).toBe(text);
  });

  it('a citizen who speaks for themselves leaves the child columns empty', () => {
    const own = { ...FACTS, child: false, representative: null };
    expect(factText('childName', own, WORDS)).toBe('');
    expect(factText('childAge', own, WORDS)).toBe('');
    expect(factText('representativeName', own, WORDS)).toBe('');
    expect(factText('servedName', own, WORDS)).toBe('Условный Лев Петрович');
  });

  it('the clock on paper is the institution’s', () => {
    expect(factText('dateAndTime', { ...FACTS, zone: 'Asia/Yakutsk' }, WORDS)).toBe('24.11.2026, 16:45');
  });

  it('nobody without a patronymic gets one', () => {
    const own = { ...FACTS, child: false, served: { surname: 'Макетова-Пробная', given: 'Алёна', patronymic: '' } };
    expect(factText('servedName', own, WORDS)).toBe('Макетова-Пробная Алёна');
    expect(shortName(own.served)).toBe('Макетова-Пробная\u00a0А.');
  });
});

describe('words of forms', () => {
  it.each([
    [1, '1 год'],
    [3, '3 года'],
    [7, '7 лет'],
    [11, '11 лет'],
    [13, '13 лет'],
    [21, '21 год'],
    [24, '24 года'],
  ])('%d → %s', (years, text) => expect(ageText(years).replace('\u00a0', ' ')).toBe(text));

  it('rounds minutes, hours apart', () => {
    expect(durationMinutes(new Date(0), new Date(1))).toBe(1);
    expect(durationMinutes(new Date(0), new Date(60 * 60_000 + 900))).toBe(60);
    expect(durationText(70).replaceAll('\u00a0', ' ')).toBe('1 ч 10 мин');
    expect(durationText(60).replaceAll('\u00a0', ' ')).toBe('1 ч');
  });

  it('a birthday counts on its day', () => {
    expect(ageOn('2019-11-25', '2026-11-24')).toBe(6);
    expect(ageOn('2019-11-25', '2026-11-25')).toBe(7);
  });
});
