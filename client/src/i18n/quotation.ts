import { type Language, useLanguage } from './language.ts';

const MARKS: Readonly<Record<Language, readonly [outer: string, close: string, inner: string, innerClose: string]>> = {
  ru: ['«', '»', '„', '“'],
  en: ['“', '”', '‘', '’'],
};

/** «и т. д.», «ул.», «14 ч.»: the stop belongs to the word. */
const SHORTENED = /(?:^|[\s(.])(?:т\.\s?[дпке]|др|пр|г|ул|д|кв|руб|коп|тыс|млн|мин|ч|сек|стр|[А-ЯЁ])\.$/u;

/**
 * A person's own words as a quotation that stands alone. By Russian typography the sentence's full stop does not stand
 * inside the marks; «?», «!» and «…» belong to the words and stay. Quotations inside get marks of their own.
 */
export function quotation(words: string, language: Language): string {
  const [open, close, innerOpen, innerClose] = MARKS[language];
  const said = withoutStop(unwrapped(words.trim())).replaceAll('«', innerOpen).replaceAll('»', innerClose);
  return `${open}${said}${close}`;
}

export function useQuotation(): (words: string) => string {
  const language = useLanguage();
  return words => quotation(words, language);
}

/** Whoever typed the marks as well means one quotation, not two. */
function unwrapped(words: string): string {
  const inside = /^«([^«»]*)»\.?$/u.exec(words)?.[1];
  return inside === undefined ? words : inside.trim();
}

function withoutStop(words: string): string {
  const isOwnStop = words.endsWith('.') && !words.endsWith('..') && !SHORTENED.test(words);
  return isOwnStop ? words.slice(0, -1).trimEnd() : words;
}
