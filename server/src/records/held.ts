import type { ConsultationFacts } from '@priyom/shared/domain/book/facts';
import type { EndKind } from '@priyom/shared/domain/consultation/table';
import type { Book, PolicyBody } from '@priyom/shared/domain/policy/schema';
import type { Scope } from '../platform/mongo/scope.ts';

/** One served party of a consultation, with whose key their data are sealed. */
export interface HeldParty {
  index: number;
  /** The served person: their key seals the protocol and the line. */
  citizenId: string;
  /** Whether the one who speaks for this party was in the room. */
  attended: boolean;
  /** Whole minutes with a connection, from attendance (D25). */
  minutesPresent: number;
  /** All but topics and solution, which are the protocol's. */
  facts: Omit<ConsultationFacts, 'topics' | 'solution'>;
}

/** A consultation as its papers see it. */
export interface Held {
  consultationId: string;
  isEnded: boolean;
  endKind: EndKind | null;
  leadId: string;
  departmentId: string;
  policyId: string;
  policyVersion: number;
  policy: PolicyBody;
  parties: HeldParty[];
  /** One line for all of it: of talks among colleagues (D34), and of an announced group, whose register names who came. */
  asOne: { lineFor: Book['lineFor']; facts: HeldParty['facts'] } | null;
  /** What a group was announced as: its topic, with no protocol to say one; empty else. */
  announcedAs: string;
}

/** Records read consultations through this; live code never calls records (model §9: live ends at `ended`). */
export interface HeldConsultations {
  /** @throws AppError NOT_FOUND */
  getHeld(scope: Scope, consultationId: string): Promise<Held>;
}

/** The party's protocol, journal line and register row exist only when the policy's forms need them filled. */
export function partyOf(held: Held, index: number): HeldParty {
  const party = held.parties.find(entry => entry.index === index);
  if (!party) throw new Error(`consultation ${held.consultationId} has no party ${index}`);
  return party;
}
