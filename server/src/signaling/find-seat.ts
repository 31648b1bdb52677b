import { AppError } from '@priyom/shared/errors';
import { seatGuest } from '../consultations/invite-guest.ts';
import { findStaffParticipant, requireMayJoin } from '../consultations/join-room.ts';
import type { Consultation, Participant } from '../consultations/model.ts';
import { getMeeting, openConsultation } from '../consultations/open-consultation.ts';
import { getLead, getParticipant } from '../consultations/participants.ts';
import type { ConsultationPorts } from '../consultations/ports.ts';
import { consultationsOf } from '../consultations/repository.ts';
import type { Acting } from './gate.ts';

/**
 * The session and whose place in it this person has; the first arrival opens it.
 * @throws AppError FORBIDDEN for staff who neither lead it nor are invited · LINK_EARLY · LINK_FINISHED · NOT_FOUND
 */
export async function findSeat(
  ports: ConsultationPorts,
  acting: Acting,
  consultationId: string,
): Promise<{ doc: Consultation; participant: Participant }> {
  const { scope, staffId, grant } = acting;
  if (grant) {
    const doc = await openConsultation(ports, scope, consultationId, 'guest');
    const { invitationId, participantId, guest } = grant;
    const seated = guest ? await seatGuest(ports, doc, { invitationId, ...guest }) : doc;
    return { doc: seated, participant: getParticipant(seated, participantId) };
  }
  if (!staffId) throw new AppError('FORBIDDEN', { kind: 'participant' });
  const doc = await openByStaff(ports, acting, staffId, consultationId);
  if (doc.leadId === staffId) return { doc, participant: getLead(doc) };
  return { doc, participant: requireMayJoin(findStaffParticipant(doc, staffId)) };
}

async function openByStaff(ports: ConsultationPorts, { scope }: Acting, staffId: string, id: string) {
  const existing = await consultationsOf(ports.database, scope).findById(id);
  if (!existing) {
    const { specialistId, colleagueIds } = await getMeeting(ports, scope, id);
    if (specialistId !== staffId && !colleagueIds.includes(staffId))
      throw new AppError('FORBIDDEN', { kind: 'participant' });
  }
  return openConsultation(ports, scope, id, 'staff');
}
