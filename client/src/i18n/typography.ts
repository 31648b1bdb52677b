const nbsp = '\u00a0';

/** A longer name and patronymic are no one line of a phone: kept together they would be broken inside a word. */
const LONGEST_PAIR = 18;

/**
 * Puts non-breaking spaces where Russian typography wants them: after «№», between a number and the word after it,
 * between initials and the surname, between a name and its patronymic, after one-letter prepositions. Safe to apply twice.
 */
export function typeset(text: string): string {
  return text
    .replace(/№ /g, `№${nbsp}`)
    .replace(/(\d) (?=[а-яёa-z%])/giu, `$1${nbsp}`)
    .replace(/(\p{Lu}\.) (?=\p{Lu})/gu, `$1${nbsp}`)
    .replace(/(\p{Lu}\p{Ll}+) (?=\p{Lu}\.)/gu, `$1${nbsp}`)
    .replace(
      /(\p{Lu}\p{Ll}+) (\p{Lu}\p{Ll}*(?:вна|чна|вич|ьич)(?!\p{L}))/gu,
      (both, given: string, patronymic: string) => (both.length > LONGEST_PAIR ? both : `${given}${nbsp}${patronymic}`),
    )
    .replace(/(^|[\s(«])([авикосу]) /giu, `$1$2${nbsp}`);
}
