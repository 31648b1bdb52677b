import type { GivenMaterials } from '@priyom/shared/api/materials';
import { getWithin } from '../appointments/get-appointment.ts';
import { recordAccess } from '../appointments/record-access.ts';
import { findStaffParticipant } from '../consultations/join-room.ts';
import type { Consultation } from '../consultations/model.ts';
import { consultationsOf } from '../consultations/repository.ts';
import type { Asker } from '../files/ports.ts';
import { mayRead } from '../messages/read-messages.ts';
import type { SignedIn } from '../staff/authorize.ts';
import { givenIn, viewAllGiven } from './given.ts';
import type { GivenPorts } from './ports.ts';

const NOTHING: GivenMaterials = { given: [], files: [] };

/**
 * With the marks «передано» and «открыто»: who takes part sees what they may read of the chat (D20), all others by the
 * reach that opens the meeting's card.
 * @throws AppError FORBIDDEN · NOT_FOUND
 */
export async function listGiven(ports: GivenPorts, who: SignedIn, consultationId: string): Promise<GivenMaterials> {
  const doc = await consultationsOf(ports.database, who).findById(consultationId);
  const seat = doc && findStaffParticipant(doc, who.staffId);
  if (doc && seat?.enteredAt) {
    const reader = ports.readerOf(doc, seat);
    const messages = (await givenIn(ports, doc)).filter(message => mayRead(message, reader));
    return viewAllGiven(ports, doc, messages, 'staff');
  }
  const appointment = await getWithin(ports, who, 'appointment.read', consultationId);
  const subject = { kind: 'consultation', id: consultationId };
  await recordAccess(ports, who, {
    right: 'appointment.read',
    action: 'material.listGiven',
    subject,
    list: [appointment],
  });
  return doc ? viewAllGiven(ports, doc, await givenIn(ports, doc), 'staff') : NOTHING;
}

/** By the link, as long as it opens anything: also after the end. @throws AppError NOT_FOUND */
export async function listGivenToGuest(ports: GivenPorts, asker: Asker): Promise<GivenMaterials> {
  const { scope, consultationId } = asker;
  const doc = consultationId ? await consultationsOf(ports.database, scope).findById(consultationId) : undefined;
  return doc ? viewToGuest(ports, asker, doc) : NOTHING;
}

async function viewToGuest(ports: GivenPorts, asker: Asker, doc: Consultation): Promise<GivenMaterials> {
  const who = asker.seatIn(doc);
  if (who.status === 'removed' || who.leftHow === 'quickExit') return NOTHING;
  const reader = ports.readerOf(doc, who);
  const messages = (await givenIn(ports, doc)).filter(message => mayRead(message, reader));
  return viewAllGiven(ports, doc, messages, { participantId: who.id });
}
