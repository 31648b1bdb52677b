import { describe, expect, it } from 'vitest';
import type { Catalog, Messages } from './catalog.ts';
import { shapeOf, textsOf } from './catalog-files.ts';
import './en/on-demand/citizen.ts';
import './en/on-demand/groups.ts';
import './en/on-demand/staff.ts';
import citizenEnglish from './en/on-demand/citizen.ts?raw';
import groupsEnglish from './en/on-demand/groups.ts?raw';
import staffEnglish from './en/on-demand/staff.ts?raw';
import { readability, sentencesOf, wordsOf } from './readability.ts';

type CatalogModule = Record<string, Catalog<Messages>> & { ru?: Messages };

const modules = import.meta.glob<CatalogModule>(['./*.ts', '!./*.test.ts'], { eager: true });
const catalogs = Object.entries(modules).flatMap(([file, { ru, ...rest }]) => {
  const catalog = Object.values(rest).find(each => ru !== undefined && each?.ru === ru);
  return ru && catalog ? [{ file, ru, catalog }] : [];
});
const citizen = catalogs.filter(({ file }) => file.startsWith('./citizen-'));

it('there are catalogues, and citizen ones among them', () => {
  expect(catalogs.map(({ file }) => file)).toContain('./ui.ts');
  expect(citizen.length).toBeGreaterThan(0);
});

/** By name: which page fetches the English of a catalogue. */
function englishOf(file: string): string {
  if (file.startsWith('./citizen-group')) return groupsEnglish;
  return file.startsWith('./citizen-') ? citizenEnglish : staffEnglish;
}

describe.each(catalogs)('$file', ({ file, ru, catalog: { en } }) => {
  it('has every Russian text in English, which its page fetches', () => {
    expect(en).not.toBe(ru);
    expect(shapeOf(en)).toEqual(shapeOf(ru));
    expect(englishOf(file)).toContain(`import '../${file.slice(2)}';`);
  });

  it('has no empty text', () => {
    expect([...textsOf(ru), ...textsOf(en)].filter(({ text }) => text.trim() === '')).toEqual([]);
  });

  it('keeps № and its number on one line', () => {
    expect(textsOf(ru).filter(({ text }) => text.includes('№ '))).toEqual([]);
  });
});

/** Labels of one to three words («Быстрый выход») have no reading ease; sentences have. */
const isSentence = (text: string): boolean => wordsOf(text).length > 3;

/** ux §3: words that citizens never read, with the reason that the list gives. */
const forbidden =
  /осуществля|в случае(?! чего)|(?<![а-яё])данн(ый|ая|ое|ого|ой|ым|ом|ую)(?![а-яё])|необходим|посредством|операторо?м?(?![а-яё])|онлайн-сесси|устройств[а-яё]* (аудио)?ввода|авториз|консультаци/iu;

describe.each(citizen)('plain language: $file', ({ ru }) => {
  const texts = textsOf(ru);

  it('is easy to read: Flesch by Oborneva 65 or more', () => {
    const sentences = texts.map(({ text }) => text).filter(isSentence);
    expect(readability(sentences).ease).toBeGreaterThanOrEqual(65);
  });

  it('has no sentence over 12 words', () => {
    const long = texts.flatMap(({ path, text }) =>
      sentencesOf(text)
        .filter(sentence => wordsOf(sentence).length > 12)
        .map(sentence => `${path}: ${sentence}`),
    );
    expect(long).toEqual([]);
  });

  it('has no word of an office or of a programmer', () => {
    expect(texts.filter(({ text }) => forbidden.test(text))).toEqual([]);
  });

  it('exclaims only when it greets', () => {
    expect(texts.filter(({ text }) => text.includes('!') && !text.startsWith('Здравствуйте'))).toEqual([]);
  });
});
