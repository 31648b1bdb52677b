import { AppError } from '@priyom/shared/errors';
import type { Outcome } from '../platform/aggregate/write.ts';
import { remember, withDevice } from './join-room.ts';
import type { Consultation, Participant } from './model.ts';
import { getParticipant, isHere, moveParticipant, requireLive } from './participants.ts';
import type { ConsultationPorts, Doing } from './ports.ts';
import { changeConsultation } from './repository.ts';

const MINUTE = 60_000;

interface Arrival {
  participantId: string;
  invitationId: string;
  clientId: string;
  reentryMinutes: number;
}

/**
 * D14: a guest comes to the waiting room. Consents are given before. Who left the running room comes back with the same
 * device without a new call within `reentryMinutes`; a reload while in the room stays in the room.
 * @throws AppError CONSENT_REQUIRED · FORBIDDEN when removed · INVALID_STATE when declined, or after the end
 */
export async function arrive(
  ports: ConsultationPorts,
  doing: Doing,
  arrival: Arrival,
  seen?: Consultation,
): Promise<Outcome<Consultation>> {
  await ports.guests.requireConsents(doing.scope, arrival.invitationId, doing.consultationId);
  const decide = (doc: Consultation, now: Date) => {
    requireLive(doc);
    const participant = getParticipant(doc, arrival.participantId);
    if (participant.status === 'removed') throw new AppError('FORBIDDEN', { kind: 'removed' });
    const device = { clientIds: withDevice(participant, arrival.clientId), invitationId: arrival.invitationId };
    if (isHere(participant)) return remember(doc, { ...participant, ...device });
    return moveParticipant(doc, participant.id, 'arrive', {
      changes: {
        ...device,
        waitingSince: now,
        leftHow: null,
        mayReenterUntil: mayReenterUntil(doc, participant, arrival, now),
      },
      due: { cancel: ['absent-end'] },
    });
  };
  return changeConsultation(ports, doing, decide, seen);
}

/**
 * «Same device within reentryMinutes»: they had been let in, so the lead need not call them again. After «Быстрый выход»
 * the lead must: whoever they left in a hurry for may be the one who holds the phone now.
 */
function mayReenterUntil(doc: Consultation, participant: Participant, arrival: Arrival, now: Date): Date | null {
  const { enteredAt, leftAt, leftHow, clientIds } = participant;
  if (leftHow === 'quickExit') return null;
  if (doc.status !== 'running' || !enteredAt || !leftAt || clientIds.at(-1) !== arrival.clientId) return null;
  const until = new Date(leftAt.getTime() + arrival.reentryMinutes * MINUTE);
  return until > now ? until : null;
}
