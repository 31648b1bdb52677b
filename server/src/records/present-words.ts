import { fullName } from '@priyom/shared/domain/book/facts';
import type { VisitPorts } from '../appointments/ports.ts';
import type { Companion, Consultation } from '../consultations/model.ts';
import { openText } from '../consultations/sealed-words.ts';
import type { Scope } from '../platform/mongo/scope.ts';

type Ports = Pick<VisitPorts, 'keys' | 'directory'>;

/**
 * Who else was there, for each party's protocol (D18, D20): colleagues who entered, and people named beside a camera.
 * Who sat beside another family of a group is not this family's business.
 */
export async function presentWords(
  ports: Ports,
  scope: Scope,
  doc: Consultation,
): Promise<(partyIndex: number) => string[]> {
  const colleagues = doc.participants.filter(person => person.role === 'colleague' && person.enteredAt !== null);
  const named = await Promise.all(colleagues.map(({ staffId }) => colleagueWords(ports, scope, staffId)));
  const near = await Promise.all(
    doc.companions.map(async one => ({
      words: await openText(ports.keys, scope, doc._id, 'companion', one.who),
      partyIndex: partyBeside(doc, one),
    })),
  );
  return partyIndex => {
    const beside = near.filter(one => one.partyIndex === null || one.partyIndex === partyIndex);
    return [...new Set([...named, ...beside.map(({ words }) => words)])].filter(words => words !== '');
  };
}

/** Null: beside somebody of the staff. */
function partyBeside(doc: Consultation, { statedBy }: Companion): number | null {
  return doc.participants.find(({ id }) => id === statedBy)?.partyIndex ?? null;
}

async function colleagueWords({ directory }: Ports, scope: Scope, staffId: string | null): Promise<string> {
  const card = staffId === null ? undefined : await directory.staffMember(scope, staffId);
  return card ? [fullName(card.name), card.position].filter(Boolean).join(', ') : '';
}
