import type { VisitPorts } from '../appointments/ports.ts';
import { attendanceOfSession } from '../attendance/repository.ts';
import type { Consultation } from '../consultations/model.ts';
import { guestsOf, openGuest } from '../invitations/guests.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { minutesPresent } from './minutes-present.ts';

type Ports = Pick<VisitPorts, 'keys' | 'database'>;

/** People from outside who were in the room, by name and organisation; of an interpreter how long they were there (D18). */
export async function guestWords({ keys, database }: Ports, scope: Scope, doc: Consultation): Promise<string[]> {
  const came = doc.participants.filter(
    ({ role, enteredAt }) => (role === 'guest' || role === 'interpreter') && enteredAt !== null,
  );
  if (came.length === 0) return [];
  const [invitations, connections] = await Promise.all([
    guestsOf(database, scope, doc._id),
    attendanceOfSession(database, doc),
  ]);
  const words = await Promise.all(
    came.map(async ({ id, role }) => {
      const invitation = invitations.find(({ _id }) => _id === id);
      if (!invitation) return '';
      const { name, organisation } = await openGuest(keys, invitation);
      if (name === '') return '';
      const own = connections.filter(one => one.participantId === id);
      const minutes = minutesPresent(own, doc.outcome?.at ?? null);
      const as = role === 'interpreter' ? `переводчик, ${minutes} мин` : '';
      return [name, organisation, as].filter(Boolean).join(', ');
    }),
  );
  return words.filter(one => one !== '');
}
