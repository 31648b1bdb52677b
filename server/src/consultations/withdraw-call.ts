import { PARTICIPANT_TABLE } from '@priyom/shared/domain/participant/table';
import { AppError } from '@priyom/shared/errors';
import { requireNext } from '@priyom/shared/state-machine';
import type { NewDue } from '../platform/aggregate/change.ts';
import type { DueJob } from '../platform/due/job.ts';
import { newId } from '../platform/ids.ts';
import { mediaStep } from './media-step.ts';
import type { Consultation, Participant } from './model.ts';
import { ARRIVAL } from './open-consultation.ts';
import { findParticipant, moveParticipant, requireLeadInRoom } from './participants.ts';
import type { ConsultationPorts, Doing } from './ports.ts';
import { changeConsultation, consultationsOf, unlessStale } from './repository.ts';

/** The lead takes the call back. @throws AppError FORBIDDEN · INVALID_STATE */
export function uncallParticipant(ports: ConsultationPorts, doing: Doing, participantId: string): Promise<void> {
  return withdraw(ports, doing, participantId, doc => requireLeadInRoom(doc, doing.command.actor.id));
}

/** 60 s without «Войти»: back to waiting; the lead may call again. */
export async function ringTimedOut(
  ports: ConsultationPorts,
  { scope, id, command, entry, now }: DueJob,
): Promise<void> {
  const participantId = String(entry.data?.participantId);
  await unlessStale(() =>
    withdraw(ports, { scope, consultationId: id, command }, participantId, doc =>
      requireRungOut(doc, participantId, now),
    ),
  );
}

/** What the call was made on no longer holds: they wait again, as before it. */
export async function callOff(ports: ConsultationPorts, doing: Doing, participantId: string): Promise<void> {
  const command = { requestId: newId(), actor: ARRIVAL };
  await unlessStale(() => withdraw(ports, { ...doing, command }, participantId));
}

async function withdraw(
  ports: ConsultationPorts,
  doing: Doing,
  participantId: string,
  require: (doc: Consultation) => void = () => undefined,
): Promise<void> {
  const { doc } = await changeConsultation(ports, doing, current => {
    require(current);
    return moveParticipant(current, participantId, 'unanswered', { changes: { calledUntil: null } });
  });
  await backToWaiting(ports, doc, participantId);
}

/** @throws AppError INVALID_STATE when a later call is ringing. */
function requireRungOut(doc: Consultation, participantId: string, now: Date): void {
  const until = findParticipant(doc, participantId)?.calledUntil;
  if (!until || until > now) throw new AppError('INVALID_STATE', { kind: 'ring' });
}

/** Nobody is rung for a lead who goes: who comes in, comes in to somebody. */
export function withdrawnCalls(doc: Consultation, now: Date): { participants: Participant[]; add: NewDue[] } {
  const called = doc.participants.filter(({ status }) => status === 'called');
  const participants = doc.participants.map((participant): Participant => {
    if (participant.status !== 'called') return participant;
    return { ...participant, status: requireNext(PARTICIPANT_TABLE, 'called', 'unanswered'), calledUntil: null };
  });
  const add = called.map(({ id }) => ({ kind: 'call-withdrawn', at: now, data: { participantId: id }, tag: id }));
  return { participants, add };
}

/** Unless they have been called again meanwhile. */
export async function callWithdrawn(ports: ConsultationPorts, { scope, id, entry }: DueJob): Promise<void> {
  const doc = await consultationsOf(ports.database, scope).getById(id);
  const who = findParticipant(doc, String(entry.data?.participantId));
  if (who?.status === 'waiting') await backToWaiting(ports, doc, who.id);
}

/** What was prepared for a call that is over goes again, and their screen with it. Safe to repeat. */
async function backToWaiting(ports: ConsultationPorts, doc: Consultation, participantId: string): Promise<void> {
  const peerId = ports.presence.peerOf(doc._id, participantId);
  if (peerId) await mediaStep(ports, doc, 'uncall', media => media.uncall(doc, peerId));
  ports.announcer.uncalled(doc, participantId);
}
