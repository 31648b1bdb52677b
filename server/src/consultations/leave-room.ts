import { amend, type Change, type NewDue } from '../platform/aggregate/change.ts';
import type { Outcome } from '../platform/aggregate/write.ts';
import { closeConnections } from './close-connections.ts';
import type { Consultation, Participant } from './model.ts';
import {
  getParticipant,
  isCounterpart,
  isCounterpartHere,
  isHere,
  moveParticipant,
  requireLive,
} from './participants.ts';
import type { ConsultationPorts, Doing } from './ports.ts';
import { changeConsultation, consultationsOf } from './repository.ts';
import { withdrawnCalls } from './withdraw-call.ts';

const MINUTE = 60_000;

export type LeaveHow = NonNullable<Participant['leftHow']>;

/**
 * Somebody goes by their own press, or is lost after the grace. The clock does not stop; a citizen may come back until
 * the end. When the last citizen went, the room waits `absentGrace` and then ends (model §5.4); with the lead go the
 * calls that still ring.
 * @throws AppError INVALID_STATE when they are not here · NOT_FOUND
 */
export async function leaveRoom(
  ports: ConsultationPorts,
  doing: Doing,
  leave: { participantId: string; how: LeaveHow; stillHolds?: () => void },
): Promise<Outcome<Consultation>> {
  const absentGraceMs = await absentGrace(ports, doing);
  const outcome = await changeConsultation(ports, doing, (doc, now) => {
    requireLive(doc);
    leave.stillHolds?.();
    return leaveChange(doc, leave, now, absentGraceMs);
  });
  await closeConnections(ports, outcome.doc, leave.participantId, leave.how, ports.write.clock.now());
  return outcome;
}

/** How long a session without a citizen waits. */
export async function absentGrace(ports: ConsultationPorts, { scope, consultationId }: Doing): Promise<number> {
  const { policyId } = await consultationsOf(ports.database, scope).getById(consultationId);
  return (await ports.policyOf(scope, policyId)).session.absentGraceMinutes * MINUTE;
}

function leaveChange(
  doc: Consultation,
  { participantId, how }: { participantId: string; how: LeaveHow },
  now: Date,
  absentGraceMs: number,
): Change<Consultation> {
  const participant = getParticipant(doc, participantId);
  const close = { kind: 'connection-close', at: now, data: { participantId, why: how }, tag: participantId };
  // Who is on the telephone is not gone with a page.
  if (participant.phoneSince) return amend(doc, { due: { add: [close] } });
  const absent = absentDue(doc, participant, now, absentGraceMs);
  const isLead = participant.role === 'lead';
  const { participants, add } = isLead ? withdrawnCalls(doc, now) : { participants: doc.participants, add: [] };
  return moveParticipant({ ...doc, participants }, participantId, how === 'lost' ? 'lost' : 'leave', {
    changes: { leftAt: now, leftHow: how, calledUntil: null },
    due: { cancel: isLead ? ['ring-timeout'] : [], add: [close, ...add, ...absent] },
    data: { how },
  });
}

/** The end of a session without a citizen, or of a talk without colleagues: set when the last one goes, from the room or from the waiting room. */
export function absentDue(doc: Consultation, leaving: Participant, now: Date, absentGraceMs: number): NewDue[] {
  if (doc.status !== 'running' || !isCounterpart(doc, leaving) || !isHere(leaving)) return [];
  const others = { ...doc, participants: doc.participants.filter(({ id }) => id !== leaving.id) };
  if (isCounterpartHere(others)) return [];
  return [{ kind: 'absent-end', at: new Date(now.getTime() + absentGraceMs) }];
}
