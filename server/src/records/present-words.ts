import { fullName } from '@priyom/shared/domain/book/facts';
import type { VisitPorts } from '../appointments/ports.ts';
import type { Consultation } from '../consultations/model.ts';
import { openText } from '../consultations/sealed-words.ts';
import type { Scope } from '../platform/mongo/scope.ts';

type Ports = Pick<VisitPorts, 'keys' | 'directory'>;

/** Who else was there, for the protocol: colleagues who entered, and people named beside a camera (D18, D20). */
export async function presentWords(ports: Ports, scope: Scope, doc: Consultation): Promise<string[]> {
  const colleagues = doc.participants.filter(person => person.role === 'colleague' && person.enteredAt !== null);
  const named = await Promise.all(colleagues.map(({ staffId }) => colleagueWords(ports, scope, staffId)));
  const near = await Promise.all(
    doc.companions.map(({ who }) => openText(ports.keys, scope, doc._id, 'companion', who)),
  );
  return [...new Set([...named, ...near])].filter(words => words !== '');
}

async function colleagueWords({ directory }: Ports, scope: Scope, staffId: string | null): Promise<string> {
  const card = staffId === null ? undefined : await directory.staffMember(scope, staffId);
  return card ? [fullName(card.name), card.position].filter(Boolean).join(', ') : '';
}
