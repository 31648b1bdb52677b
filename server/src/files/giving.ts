import { AppError } from '@priyom/shared/errors';
import { appointmentsModel } from '../appointments/model.ts';
import type { Consultation, Participant } from '../consultations/model.ts';
import { requireLive } from '../consultations/participants.ts';
import { invitationsModel } from '../invitations/model.ts';
import { seatIdOf } from '../invitations/seat-id.ts';
import { validUntil } from '../invitations/validity.ts';
import type { FilePorts } from './ports.ts';

type GivingPorts = Pick<FilePorts, 'database' | 'write'>;

const OVER: readonly Consultation['status'][] = ['ended', 'recorded'];

/**
 * Whoever is in the room hands things over; after the end whoever led it, as long as somebody can still find them by
 * their link (D21 «in the session and after it»).
 * @throws AppError INVALID_STATE for everybody else, and when nobody could open it any more
 */
export async function requireGiving(ports: GivingPorts, doc: Consultation, who: Participant): Promise<void> {
  if (OVER.includes(doc.status) && who.role === 'lead') return requireReached(ports, doc);
  requireLive(doc);
  const { status } = who;
  if (status !== 'inRoom') throw new AppError('INVALID_STATE', { kind: 'participant', status });
}

/** Who was removed, went by «Быстрый выход» or never came in finds nothing: they are not counted. */
async function requireReached({ database, write }: GivingPorts, doc: Consultation): Promise<void> {
  const appointment = await database.in(doc, appointmentsModel).getById(doc._id);
  const links = await database
    .in(doc, invitationsModel)
    .find({ appointmentId: doc._id, role: 'citizen', revokedAt: null });
  const now = write.clock.now();
  const open = links.filter(link => now <= validUntil(appointment, link));
  const seats = new Set(open.map(link => seatIdOf(appointment.parties, link)));
  if (!doc.participants.some(one => seats.has(one.id) && finds(one))) {
    throw new AppError('INVALID_STATE', { kind: 'invitation', status: 'finished' });
  }
}

const finds = ({ enteredAt, status, leftHow }: Participant): boolean =>
  enteredAt !== null && status !== 'removed' && leftHow !== 'quickExit';
