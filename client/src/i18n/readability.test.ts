import { describe, expect, it } from 'vitest';
import { readability, sentencesOf } from './readability.ts';

describe('reading ease', () => {
  it('counts words, sentences and syllables of a plain text', () => {
    const { words, sentences, syllables, ease } = readability(['Мама мыла раму. Папа спал.']);
    expect({ words, sentences, syllables }).toEqual({ words: 5, sentences: 2, syllables: 9 });
    expect(ease).toBeCloseTo(206.835 - 1.3 * 2.5 - 60.1 * 1.8, 6);
  });

  it('finds the office style hard and the plain style easy', () => {
    const office = readability(['Осуществляется подключение к серверу, ожидайте завершения авторизации пользователя.']);
    const plain = readability(['Вы на месте. Анна знает, что вы ждёте. Скоро вас позовут.']);
    expect(office.ease).toBeLessThan(30);
    expect(plain.ease).toBeGreaterThan(65);
  });

  it('does not end a sentence inside a number or a time', () => {
    expect(sentencesOf('Встреча в 10.45 и до 11.35, приходите')).toHaveLength(1);
  });
});
