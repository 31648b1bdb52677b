import { saysMore } from '@priyom/shared/domain/participant/says-more';
import type { CompanionView, ParticipantView } from '@priyom/shared/signaling/snapshot';
import { type Translation, useText } from '../../i18n/catalog.ts';
import { type ru, uiText } from '../../i18n/ui.ts';

type Words = Translation<typeof ru>['outside'];
export type BesideWords = Translation<typeof ru>['beside'];
type Beside = Pick<CompanionView, 'who' | 'relation'> & { side?: CompanionView['side'] };
type Person = Pick<ParticipantView, 'role' | 'shownAs' | 'about'>;

/** «Переводов Илья, переводчик»: wherever a name stands alone, also for the ear. */
export function named({ role, shownAs }: Omit<Person, 'about'>, t: Words): string {
  return role === 'interpreter' ? `${shownAs}, ${t.interpreter}` : shownAs;
}

export function useNamed(person: Omit<Person, 'about'>): string {
  return named(person, useText(uiText).outside);
}

/**
 * The second line of a person. Of somebody from outside first what they are here: an interpreter is told apart at a glance
 * from an official (D18); who comes from another organisation is known by it.
 */
export function roleLine({ role, about }: Omit<Person, 'shownAs'>, t: Words): string {
  if (role === 'interpreter') return [t.interpreter, about].filter(Boolean).join(', ');
  return role === 'guest' ? about || t.guest : about;
}

/** «Нина (помощник)»: who sits beside a camera, and what they are to the person there; a citizen's child is known by name. */
export function besideName({ who, relation, side }: Beside, t: BesideWords): string {
  const word = t[relation];
  if (relation === 'child' && side === 'citizen') return who;
  return saysMore(who, relation, word) ? `${who} (${word})` : who;
}

/** In one line; '' for nobody. */
export function besideNames(all: readonly Beside[], t: BesideWords): string {
  return all.map(one => besideName(one, t)).join(', ');
}
