import { expect, test } from 'vitest';
import { gapAt, NOTHING, type Sample } from '../../../call/stats/on-demand/quality.ts';
import { ru } from '../../../i18n/citizen-quality.ts';
import { pathOf, topOf } from './graph-path.ts';
import { summaryOf } from './measures.ts';
import { supportText } from './support-text.ts';

const way = { kbps: 500, lossPercent: 0, jitterMs: 4, fps: 24 };
const second = (at: number, roundTripMs: number): Sample => ({ at, roundTripMs, up: way, down: way });
const samples = [second(0, 40), second(1, 60), gapAt(2), second(3, 50)];

test('what is copied has the numbers and nothing personal', () => {
  const text = supportText(
    {
      people: [
        { id: 'own', isOwn: true, name: '', level: 'good', words: ['Связь хорошая.', 'Без видео.'] },
        { id: 'p1', isOwn: false, name: 'Анна Примеровна', level: 'good', words: ['Связь хорошая.'] },
      ],
      quality: { samples, present: { ...NOTHING, path: { up: 'tcp', down: 'relay' } } },
      browser: 'Chrome 141',
      time: '30.11.2026, 10:27',
    },
    ru,
  );
  expect(text.split('\n')).toEqual([
    'Подробности связи, 30.11.2026, 10:27',
    'Браузер: Chrome 141',
    'У вас: Связь хорошая. Без видео.',
    'У собеседника: Связь хорошая.',
    'Путь: от вас TCP, к вам RELAY',
    'За 4\u00a0секунды: сейчас / обычно / от и до',
    'Задержка, мс, туда и обратно: 50 / 50 / 40–60',
    'Потери, %, от вас: 0 / 0 / 0–0',
    'Потери, %, к вам: 0 / 0 / 0–0',
    'Дрожание, мс, от вас: 4 / 4 / 4–4',
    'Дрожание, мс, к вам: 4 / 4 / 4–4',
    'Скорость, кбит/с, от вас: 500 / 500 / 500–500',
    'Скорость, кбит/с, к вам: 500 / 500 / 500–500',
    'Кадры в секунду, от вас: 24 / 24 / 24–24',
    'Кадры в секунду, к вам: 24 / 24 / 24–24',
  ]);
});

test('of what nothing is known there is no number', () => {
  expect(summaryOf([null, null])).toBeNull();
  expect(summaryOf([3, null])).toEqual({ now: null, usual: 3, low: 3, high: 3 });
});

test('a line ends now, breaks where a second is missing, and one second alone is a dot', () => {
  expect(pathOf([0, 50, null, 100], 10, 100)).toBe('M6 100L7 50M9 0h0');
  expect(pathOf([250], 2, 100)).toBe('M1 0h0');
});

test('a scale is round and does not shrink below what is quiet', () => {
  expect([12, 201, 499, 1_001].map(highest => topOf(highest, 200))).toEqual([200, 500, 500, 2_000]);
});
