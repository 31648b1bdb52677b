import { localOf } from '@priyom/shared/calendar/zone';
import type { PersonName } from '@priyom/shared/domain/appointment/schema';
import type { KnownPerson } from '../citizens/citizens.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { type Appointment, type AppointmentParty, isGone } from './model.ts';
import { ageAt, type OpenParty, PartyContact, PartyWords } from './party-words.ts';
import type { VisitPorts } from './ports.ts';
import { placeOf } from './seal-parties.ts';

type Ports = Pick<VisitPorts, 'citizens' | 'keys' | 'directory'>;
type Whose = Pick<Appointment, '_id' | 'startsAt' | 'parties'>;

/** An erased person leaves an empty name: the meeting stays in the books, the person does not. */
const NOBODY: PersonName = { surname: '', given: '', patronymic: '' };

/** Names, words and contacts of one meeting's parties, opened. The caller records the access (D35). */
export async function partiesOf(ports: Ports, scope: Scope, appointment: Whose): Promise<OpenParty[]> {
  const [opened = []] = await partiesOfAll(ports, scope, [appointment]);
  return opened;
}

/** As `partiesOf` for a list, reading each person once; in the order of the list. */
export async function partiesOfAll(ports: Ports, scope: Scope, list: readonly Whose[]): Promise<OpenParty[][]> {
  const ids = list.flatMap(citizenIdsOf);
  const [people, { zone }] = await Promise.all([
    ports.citizens.known(scope, [...new Set(ids)]),
    ports.directory.institution(scope),
  ]);
  return Promise.all(
    list.map(appointment => {
      const date = localOf(appointment.startsAt, zone).date;
      return Promise.all(appointment.parties.map(party => openParty(ports, scope, appointment, party, people, date)));
    }),
  );
}

export interface WithParties {
  parties: readonly Pick<AppointmentParty, 'citizenId' | 'representativeId'>[];
}

/** Everybody whose data a meeting holds: for the audit record. */
export function citizenIdsOf({ parties }: WithParties): string[] {
  return parties.flatMap(({ citizenId, representativeId }) =>
    representativeId ? [citizenId, representativeId] : [citizenId],
  );
}

async function openParty(
  ports: Ports,
  scope: Scope,
  appointment: Whose,
  party: AppointmentParty,
  people: ReadonlyMap<string, KnownPerson>,
  date: string,
): Promise<OpenParty> {
  const { index, kind, citizenId, representativeId, authority, visitKind, needs } = party;
  const [words, contact] = await Promise.all([
    ports.keys.openIfKept(scope, party.words, placeOf(appointment._id, index, 'words'), PartyWords),
    ports.keys.openIfKept(scope, party.contact, placeOf(appointment._id, index, 'contact'), PartyContact),
  ]);
  const served = people.get(citizenId);
  return {
    index,
    kind,
    citizenId,
    representativeId,
    authority,
    visitKind,
    needs,
    served: served?.name ?? NOBODY,
    representative: representativeId ? (people.get(representativeId)?.name ?? NOBODY) : null,
    age: ageAt(served?.birthDate ?? null, words?.childAge ?? null, date),
    reason: words?.reason ?? '',
    shownAs: words?.shownAs ?? '',
    isGone: isGone(party),
    contact: contact ?? { channel: 'other', value: '' },
  };
}
