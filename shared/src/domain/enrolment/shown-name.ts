import type { Enrolling } from './schema.ts';

/** «Мария Примерова» · «Мария» · «Ласточка». Without zod: the public page shows it while it is typed. */
export function shownName({ person, shownAs, alias }: Pick<Enrolling, 'person' | 'shownAs' | 'alias'>): string {
  if (shownAs === 'alias') return alias;
  return shownAs === 'first' ? person.given : `${person.given} ${person.surname}`;
}
