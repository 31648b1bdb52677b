import { GuestPerson, MOST_GUESTS, type NewGuest } from '@priyom/shared/domain/guest/schema';
import { AppError } from '@priyom/shared/errors';
import type { VisitPorts } from '../appointments/ports.ts';
import type { KnownGuest } from '../consultations/ports.ts';
import type { KeyRing, Sealed } from '../platform/crypto/key-ring.ts';
import { newId } from '../platform/ids.ts';
import type { Database } from '../platform/mongo/database.ts';
import { not } from '../platform/mongo/filter.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { insertOnce } from './issue-link.ts';
import { hashOf } from './link-secret.ts';
import { type Invitation, invitationsModel } from './model.ts';

type Ports = Pick<VisitPorts, 'database' | 'write' | 'keys' | 'links'>;

interface Wanted {
  appointmentId: string;
  guest: NewGuest;
  calledIn: boolean;
  requestId: string;
  /** Who of the staff wants them. */
  by: string;
}

/**
 * Keeps who is to come from outside (D18), with a link that is theirs alone. The same request again: the same guest.
 * @throws AppError INVALID_STATE {kind: 'room', status: 'full'} · CONFLICT for another's request id
 */
export async function keepGuest(ports: Ports, scope: Scope, wanted: Wanted): Promise<Invitation> {
  const { appointmentId, guest, calledIn, requestId: createdByRequest, by } = wanted;
  const before = await guestsOf(ports.database, scope, appointmentId);
  const known = before.find(one => one.createdByRequest === createdByRequest);
  if (known) return known;
  if (before.filter(one => one.revokedAt === null).length >= MOST_GUESTS) {
    throw new AppError('INVALID_STATE', { kind: 'room', status: 'full' });
  }
  const _id = newId();
  const { role, ...person } = guest;
  return insertOnce(ports, scope, {
    ...{ _id, institutionId: scope.institutionId, appointmentId, partyIndex: null, role, citizenId: null },
    guest: await sealGuest(ports.keys, scope, _id, person),
    calledIn,
    secretHash: hashOf(secretOf(ports, scope, { appointmentId, createdByRequest })),
    createdByRequest,
    createdBy: by,
    createdAt: ports.write.clock.now(),
    ...{ devices: [], revokedAt: null, revokedBy: null },
  });
}

/** With a key of their own. */
export async function sealGuest(keys: KeyRing, scope: Scope, id: string, person: GuestPerson): Promise<Sealed> {
  return keys.seal(scope, await keys.dataKeyFor(scope, `guest:${id}`), { documentId: id, field: 'guest' }, person);
}

/** Of a meeting, in the order they were invited. */
export function guestsOf(database: Database, scope: Scope, appointmentId: string): Promise<Invitation[]> {
  const filter = { appointmentId, role: not('citizen' as const) };
  return database.in(scope, invitationsModel).find(filter, { sort: { _id: 1 } });
}

/** Unlike a citizen's, it can be shown again: it is read to somebody over the telephone, sent once more, printed. */
export function guestUrl(ports: Pick<Ports, 'links'>, invitation: Invitation): string {
  return ports.links.urlOf(secretOf(ports, invitation, invitation));
}

function secretOf(
  { links }: Pick<Ports, 'links'>,
  scope: Scope,
  { appointmentId, createdByRequest }: Pick<Invitation, 'appointmentId' | 'createdByRequest'>,
): string {
  return links.secretOf(scope, `${appointmentId}:guest:${createdByRequest}`);
}

/** An erased guest has an empty name. @throws AppError NOT_FOUND for a citizen's link */
export async function openGuest(keys: KeyRing, invitation: Invitation): Promise<KnownGuest> {
  const { _id, role, guest } = invitation;
  if (role === 'citizen' || !guest) throw new AppError('NOT_FOUND', { kind: 'guest' });
  const person = await keys.openIfKept(invitation, guest, { documentId: _id, field: 'guest' }, GuestPerson);
  return { role, ...(person ?? { name: '', organisation: '', contact: '' }) };
}
