import { normaliseName } from '../platform/crypto/normalise.ts';
import type { CitizenData } from './model.ts';

type Person = Pick<CitizenData, 'name' | 'birthDate'>;

/**
 * Whether two records with the same contact are one person: the same surname and given name, and nothing that both
 * tell differs. A father and a son of one name and one phone are told apart by patronymic or birth date; without
 * either they cannot be.
 */
export function isSamePerson(one: Person, other: Person): boolean {
  if (normaliseName(one.name.surname) !== normaliseName(other.name.surname)) return false;
  if (normaliseName(one.name.given) !== normaliseName(other.name.given)) return false;
  const patronymics = [one.name.patronymic, other.name.patronymic].map(normaliseName);
  return agree(patronymics[0], patronymics[1]) && agree(one.birthDate, other.birthDate);
}

function agree(one: string | null | undefined, other: string | null | undefined): boolean {
  return !one || !other || one === other;
}
