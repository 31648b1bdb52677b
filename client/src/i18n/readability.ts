const vowels = /[аеёиоуыэюя]/giu;
const words = /[а-яё]+(?:-[а-яё]+)*/giu;

export interface Readability {
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
  /** Flesch's reading ease with Oborneva's coefficients for Russian; 65 and more = plain. */
  readonly ease: number;
}

/** Sentences end at . ! ? … and at a colon or a line's end, as a reader pauses there. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/[.!?…:\n]+(?=\s|$)/u)
    .map(sentence => sentence.trim())
    .filter(sentence => sentence.match(words));
}

export const wordsOf = (text: string): string[] => [...(text.match(words) ?? [])];

/** Words without a vowel (в, с, к) are read together with the next one and are not counted. */
export function readability(texts: readonly string[]): Readability {
  const sentences = texts.flatMap(sentencesOf);
  const spoken = sentences.flatMap(wordsOf).filter(word => word.match(vowels));
  const syllables = spoken.reduce((sum, word) => sum + (word.match(vowels)?.length ?? 0), 0);
  const perSentence = spoken.length / Math.max(1, sentences.length);
  const perWord = syllables / Math.max(1, spoken.length);
  return {
    words: spoken.length,
    sentences: sentences.length,
    syllables,
    ease: 206.835 - 1.3 * perSentence - 60.1 * perWord,
  };
}
