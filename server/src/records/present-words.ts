import { fullName } from '@priyom/shared/domain/book/facts';
import { companionText } from '@priyom/shared/domain/book/form-words';
import type { VisitPorts } from '../appointments/ports.ts';
import type { Companion, Consultation, Participant } from '../consultations/model.ts';
import { openText } from '../consultations/sealed-words.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { guestWords } from './guest-words.ts';

type Ports = Pick<VisitPorts, 'keys' | 'directory' | 'database'>;

/** @param speaker who spoke for the party, when they came @returns everybody, in words */
type Present = (partyIndex: number, speaker: string) => string[];

/**
 * Who was there, for each party's papers (D18, D20, D23): who spoke for the party, who sat beside them and what they are to them, the specialist,
 * colleagues who entered, people from outside with their minutes, people named beside a camera of the staff. Nobody when it was only the two whom the form names
 * in other rows and under it, so that it stays as the appendix has it. Who sat beside another family of a group is not
 * this family's business, and who had gone before the talk began heard nothing of it.
 */
export async function presentWords(ports: Ports, scope: Scope, doc: Consultation): Promise<Present> {
  const came = doc.participants.filter(person => person.staffId !== null && person.enteredAt !== null);
  const heard = doc.companions.filter(
    ({ until }) => until === null || doc.startedAt === null || until >= doc.startedAt,
  );
  const [staff, guests, near] = await Promise.all([
    Promise.all(came.map(person => staffWords(ports, scope, person))),
    guestWords(ports, scope, doc),
    Promise.all(
      heard.map(async one => ({
        words: companionText(await openText(ports.keys, scope, doc._id, 'companion', one.who), one.relation),
        partyIndex: partyBeside(doc, one),
      })),
    ),
  ]);
  const beside = (index: number | null) => near.filter(one => one.partyIndex === index).map(({ words }) => words);
  return (partyIndex, speaker) => {
    const others = [...beside(partyIndex), ...beside(null)].some(words => words !== '');
    if (!others && guests.length === 0 && !came.some(({ role }) => role === 'colleague')) return [];
    const all = [speaker, ...beside(partyIndex), ...staff, ...guests, ...beside(null)];
    return [...new Set(all)].filter(words => words !== '');
  };
}

/** Null: beside somebody of the staff. */
function partyBeside(doc: Consultation, { statedBy }: Companion): number | null {
  return doc.participants.find(({ id }) => id === statedBy)?.partyIndex ?? null;
}

async function staffWords({ directory }: Ports, scope: Scope, { staffId }: Participant): Promise<string> {
  const card = staffId === null ? undefined : await directory.staffMember(scope, staffId);
  return card ? [fullName(card.name), card.position].filter(Boolean).join(', ') : '';
}
