import { offeredMethods } from '@priyom/shared/domain/policy/rules';
import { AppError } from '@priyom/shared/errors';
import { wasDone } from '../platform/aggregate/repeated.ts';
import { abandoned } from './abandon.ts';
import { checkMissing } from './call-participant.ts';
import { beginDue, enteredNow } from './join-room.ts';
import type { Consultation } from './model.ts';
import { getParticipant, isCitizenHere, moveParticipant, requireLeadInRoom, requireLive } from './participants.ts';
import type { ConsultationPorts, Doing } from './ports.ts';
import { changeConsultation, consultationsOf } from './repository.ts';

const MINUTE = 60_000;

/**
 * «Дозвонились» (D16, D22; regulation 004 §2.3, §4.4): somebody who has not come by the link is on the telephone. They
 * count as being in the room, so the session begins, ends and is recorded like every other.
 * @throws AppError FORBIDDEN · INVALID_STATE for who is here by the link, or after the end · METHOD_NOT_OFFERED ·
 *   CHECK_REQUIRED
 */
export async function reachedByPhone(ports: ConsultationPorts, doing: Doing, participantId: string): Promise<void> {
  const { scope, consultationId, command } = doing;
  const before = await consultationsOf(ports.database, scope).getById(consultationId);
  requireLeadInRoom(before, command.actor.id);
  if (!offeredMethods(await ports.policyOf(scope, before.policyId)).includes('phone')) {
    throw new AppError('METHOD_NOT_OFFERED', { mode: 'phone' });
  }
  const isCheckMissing = before.status === 'open' && (await checkMissing(ports, before));
  if (isCheckMissing) throw new AppError('CHECK_REQUIRED', { appointmentId: consultationId });
  const { partyIndex } = getParticipant(before, participantId);
  // Nobody can tick a text on the telephone: it was read aloud, which is what the lead's press says (model §2, consents).
  if (partyIndex !== null) await ports.guests.consentSpoken({ ...doing, seatIndex: partyIndex });
  await changeConsultation(ports, doing, (doc, now) => {
    requireLive(doc);
    requireLeadInRoom(doc, command.actor.id);
    const participant = getParticipant(doc, participantId);
    return moveParticipant(doc, participantId, 'reach', {
      changes: { ...enteredNow(participant, now), phoneSince: now },
      set: { mode: 'phone', modeCause: 'wish' },
      due: { cancel: ['absent-end'], add: beginDue(doc, participant, now) },
      data: { mode: 'phone', before: doc.mode },
    });
  });
}

/**
 * «Не дозвонились»: after the policy's minutes of trying the meeting is missed, and somebody's task says what happens
 * next.
 * @throws AppError FORBIDDEN · INVALID_STATE {possibleAt} too early, or once it has begun
 */
export async function notReached(ports: ConsultationPorts, doing: Doing, next: string): Promise<void> {
  const { scope, consultationId, command } = doing;
  const before = await consultationsOf(ports.database, scope).getById(consultationId);
  const { noShowAfterMinutes } = (await ports.policyOf(scope, before.policyId)).session;
  if (!wasDone(before.history, command)) requireTried(before, command.actor.id, noShowAfterMinutes, ports);
  for (const { partyIndex } of before.participants) {
    if (partyIndex !== null) await ports.helpers.callAgain({ ...doing, seatIndex: partyIndex }, next);
  }
  await changeConsultation(ports, doing, (doc, now) => {
    requireNobodyHere(doc, command.actor.id);
    return abandoned(doc, now, [{ kind: 'appointment-missed', at: now }]);
  });
}

function requireTried(doc: Consultation, by: string, noShowAfterMinutes: number, { write }: ConsultationPorts): void {
  requireNobodyHere(doc, by);
  const possibleAt = new Date(doc.planned.startsAt.getTime() + noShowAfterMinutes * MINUTE);
  if (doc.status === 'open' && write.clock.now() >= possibleAt) return;
  const { status } = doc;
  const early = status === 'open' ? possibleAt.toISOString() : null;
  throw new AppError('INVALID_STATE', { kind: 'consultation', status, event: 'notReached', possibleAt: early });
}

/** Who came by the link, or was reached, is not missed. */
function requireNobodyHere(doc: Consultation, by: string): void {
  requireLeadInRoom(doc, by);
  if (isCitizenHere(doc)) throw new AppError('INVALID_STATE', { kind: 'participant', status: 'here' });
}
