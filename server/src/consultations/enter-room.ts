import { AppError } from '@priyom/shared/errors';
import type { Outcome } from '../platform/aggregate/write.ts';
import { beginDue, enteredNow, withDevice } from './join-room.ts';
import type { Consultation, Participant } from './model.ts';
import { getParticipant, moveParticipant, requireLive } from './participants.ts';
import type { ConsultationPorts, Doing } from './ports.ts';
import { changeConsultation } from './repository.ts';

/** They may press «Войти» now: they are called, or may come back without a call. */
export function mayEnter(participant: Participant, now: Date): boolean {
  if (participant.status === 'called') return true;
  const until = participant.mayReenterUntil;
  return participant.status === 'waiting' && until !== null && until > now;
}

/**
 * «Войти» (D14, D20): the guest's own press. Only after the lead's call, or coming back.
 * @throws AppError WRONG_STAGE before the call · REENTRY_OVER · INVALID_STATE
 */
export function enterRoom(
  ports: ConsultationPorts,
  doing: Doing,
  entry: { participantId: string; clientId: string; mode: Consultation['mode'] },
): Promise<Outcome<Consultation>> {
  return changeConsultation(ports, doing, (doc, now) => {
    requireLive(doc);
    const participant = getParticipant(doc, entry.participantId);
    if (!mayEnter(participant, now)) throw refusedEntry(participant);
    return moveParticipant(doc, participant.id, 'enter', {
      changes: { ...enteredNow(participant, now), clientIds: withDevice(participant, entry.clientId) },
      // Before the clock starts the guest's choice simply is the mode; later it is a change with a cause.
      set: doc.status === 'open' ? { mode: entry.mode, modeCause: 'wish' } : {},
      due: { cancel: ['absent-end'], add: beginDue(doc, participant, now) },
      data: { mode: entry.mode },
    });
  });
}

function refusedEntry(participant: Participant): AppError {
  const isLate = participant.status === 'waiting' && participant.mayReenterUntil !== null;
  return new AppError(isLate ? 'REENTRY_OVER' : 'WRONG_STAGE', { status: participant.status });
}
