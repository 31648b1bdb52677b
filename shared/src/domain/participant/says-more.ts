import type { Relation } from './relations.ts';

/** «Нина (помощник)», «мама (родитель)»: what they are, unless their name says it or there is no word for it. */
export function saysMore(who: string, relation: Relation, word: string): boolean {
  return relation !== 'other' && !who.toLowerCase().includes(word.toLowerCase());
}
