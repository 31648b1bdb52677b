const ANY = '[а-яё]';
const VOWEL = '[аеёиоуыэюя]';
const CONSONANT = '[бвгджзклмнпрстфхцчшщ]';
const SIGN = '[йъь]';

/** Where a Russian word may be cut, after P. Hristov's rules as TeX used them: never one letter alone. */
const RULES: readonly (readonly [string, string])[] = [
  [SIGN, ANY + ANY],
  [VOWEL, VOWEL + ANY],
  [VOWEL + CONSONANT, CONSONANT + VOWEL],
  [CONSONANT + VOWEL, CONSONANT + VOWEL],
  [VOWEL + CONSONANT, CONSONANT + CONSONANT + VOWEL],
  [VOWEL + CONSONANT + CONSONANT, CONSONANT + CONSONANT + VOWEL],
];
const PLACES = RULES.map(([before, after]) => new RegExp(`(${before})(?=${after})`, 'giu'));

/** Soft hyphens for the narrow columns of paper: browsers without a Russian dictionary cut words anywhere. */
export function hyphenate(text: string): string {
  return PLACES.reduce((marked, place) => marked.replace(place, '$1\u00ad'), text);
}
