import type { Relation } from '../participant/relations.ts';
import { saysMore } from '../participant/says-more.ts';
import type { Method } from '../policy/schema.ts';

/** The few words that official forms need and no policy gives; forms are Russian whatever the screen's language is. */
const NBSP = '\u00a0';

export const METHOD_WORDS: Record<Method, string> = {
  video: 'видео',
  voice: 'голос',
  chat: 'переписка',
  phone: 'телефон',
};

/** What somebody beside a camera is to the person there; no word for «somebody else». */
export const RELATION_WORDS: Record<Relation, string> = {
  colleague: 'коллега',
  child: 'ребёнок',
  parent: 'родитель',
  helper: 'помощник',
  interpreter: 'переводчик',
  other: '',
};

/** «Нина, помощник»; as it was named where that says it already. */
export function companionText(who: string, relation: Relation): string {
  const word = RELATION_WORDS[relation];
  return who !== '' && saysMore(who, relation, word) ? `${who}, ${word}` : who;
}

/** «47 мин», «1 ч 10 мин» (practice §7). */
export function durationText(minutes: number): string {
  if (minutes < 60) return `${minutes}${NBSP}мин`;
  const rest = minutes % 60;
  const hours = `${Math.floor(minutes / 60)}${NBSP}ч`;
  return rest === 0 ? hours : `${hours} ${rest}${NBSP}мин`;
}

/** «1 год», «2 года», «7 лет», «11 лет». */
export function ageText(years: number): string {
  const tens = years % 100;
  const ones = years % 10;
  if (ones === 1 && tens !== 11) return `${years}${NBSP}год`;
  if (ones >= 2 && ones <= 4 && (tens < 12 || tens > 14)) return `${years}${NBSP}года`;
  return `${years}${NBSP}лет`;
}

/** «исправляет № 5» */
export function correctionText(number: number): string {
  return `исправляет №${NBSP}${number}`;
}
