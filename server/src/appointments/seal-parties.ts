import type { BookAppointment, NewParty } from '@priyom/shared/domain/appointment/schema';
import type { NewPerson } from '../citizens/citizens.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import type { AppointmentParty } from './model.ts';
import type { PartyWords } from './party-words.ts';
import type { VisitPorts } from './ports.ts';

type Told = BookAppointment['parties'][number];
type Ports = Pick<VisitPorts, 'citizens' | 'keys'>;

interface Whose {
  appointmentId: string;
  /** The booking's request: the same request finds the same people. */
  requestId: string;
}

/** Makes citizens' records of the parties told at booking, found again where they are the same, and seals their words. */
export async function sealParties(
  ports: Ports,
  scope: Scope,
  whose: Whose,
  told: readonly Told[],
): Promise<AppointmentParty[]> {
  const parties: AppointmentParty[] = [];
  // One after another: two parties of one booking may be the same mother with two children.
  for (const [index, each] of told.entries()) parties.push(await sealParty(ports, scope, whose, each, index));
  return parties;
}

async function sealParty(
  ports: Ports,
  scope: Scope,
  whose: Whose,
  told: Told,
  index: number,
): Promise<AppointmentParty> {
  const ids = await keepPeople(ports, scope, whose.requestId, index, told);
  const speakerId = ids.representativeId ?? ids.citizenId;
  const childAge = told.party.kind === 'child' ? told.party.childAge : null;
  const words: PartyWords = { reason: told.reason, childAge };
  return {
    index,
    kind: told.party.kind,
    ...ids,
    authority: told.party.kind === 'child' ? told.party.authority : null,
    visitKind: told.visitKind,
    needs: [...told.needs],
    words: await seal(ports, scope, ids.citizenId, placeOf(whose.appointmentId, index, 'words'), words),
    contact: await seal(ports, scope, speakerId, placeOf(whose.appointmentId, index, 'contact'), told.contact),
  };
}

/** Where a sealed field of a party stands. */
export function placeOf(appointmentId: string, index: number, field: 'words' | 'contact') {
  return { documentId: appointmentId, field: `parties.${index}.${field}` };
}

async function seal(
  ports: Ports,
  scope: Scope,
  citizenId: string,
  place: ReturnType<typeof placeOf>,
  value: PartyWords | Told['contact'],
): Promise<string> {
  const keyId = await ports.keys.dataKeyFor(scope, `citizen:${citizenId}`);
  return ports.keys.seal(scope, keyId, place, value);
}

async function keepPeople(ports: Ports, scope: Scope, requestId: string, index: number, { party, contact }: Told) {
  const keep = async (person: Person, by: string): Promise<string> => {
    // A corrected name under the same request id is another person, not the one that the first try told of.
    const told = JSON.stringify([person, contact]);
    const madeBy = `${by}:${await ports.keys.searchToken(scope, 'name', told)}`;
    return ports.citizens.keep(scope, madeBy, { ...person, contact });
  };
  const [served, speaker] = peopleOf(party);
  // Told twice in one booking with the same contact, of whatever kind, it is the same mother: she sits once.
  const representativeId = speaker ? await keep(speaker, contact.value ? requestId : `${requestId}:${index}`) : null;
  // A child is found again by the name beside the representative's contact.
  return { citizenId: await keep(served, `${requestId}:${index}`), representativeId };
}

type Person = Omit<NewPerson, 'contact'>;

function peopleOf(party: NewParty): readonly [Person, Person | null] {
  if (party.kind === 'citizen') return [{ name: party.citizen, birthDate: party.birthDate }, null];
  return [
    { name: party.child, birthDate: party.childBirthDate },
    { name: party.representative, birthDate: null },
  ];
}
