import { describe, expect, test } from 'vitest';
import { languageOf } from './language.mjs';
import { texts } from './texts.mjs';

const { ru, en } = texts;

/** Every leaf of the tables, functions called with values that are easy to find again. */
function sentences(table: object, path = ''): [string, string][] {
  return Object.entries(table).flatMap(([key, value]): [string, string][] => {
    const name = `${path}${key}`;
    if (typeof value === 'string') return [[name, value]];
    if (typeof value === 'object') return sentences(value, `${name}.`);
    return [[name, String(value(7, 7, 7, 7))]];
  });
}

describe('what the set-up says', () => {
  test('in Russian where the locale is Russian, else in English', () => {
    expect(languageOf({ LANG: 'ru_RU.UTF-8' })).toBe('ru');
    expect(languageOf({ LANG: 'ru_RU.UTF-8', LC_ALL: 'C' })).toBe('en');
    expect(languageOf({ LANG: 'de_DE.UTF-8' })).toBe('en');
    expect(languageOf({})).toBe('en');
  });

  test('the two languages say the same things', () => {
    expect(sentences(ru).map(([name]) => name)).toEqual(sentences(en).map(([name]) => name));
  });

  test('every Russian sentence is Russian, every English one is not', () => {
    const names = /^(stage\.lint|stagePassed)$/;
    const strays = sentences(ru).filter(([name, text]) => !names.test(name) && !/[а-я]/i.test(text));
    expect(strays).toEqual([]);
    expect(sentences(en).filter(([, text]) => /[а-я]/i.test(text))).toEqual([]);
  });

  test('a missing Debian package comes with the exact line to run', () => {
    for (const { aptNeedsRoot } of [ru, en]) {
      expect(aptNeedsRoot('chromium', '')).toMatch(
        /^ {2}sudo apt-get update && sudo apt-get install --no-install-recommends chromium$/m,
      );
    }
  });
});
