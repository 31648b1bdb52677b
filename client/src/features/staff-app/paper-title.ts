import type { FactSource } from '@priyom/shared/domain/policy/schema';

/** Who a protocol or a line of a journal is about, by its own facts: whichever of the names the form asks for. */
export function paperTitle(facts: Partial<Record<FactSource, string>>): string {
  return facts.childName || facts.servedName || facts.citizenName || facts.representativeName || '';
}
