import { offeredMethods } from '@priyom/shared/domain/policy/rules';
import { AppError } from '@priyom/shared/errors';
import type { GivenText } from '@priyom/shared/signaling/requests';
import { wasDone } from '../platform/aggregate/repeated.ts';
import { abandoned } from './abandon.ts';
import { beginDue, enteredNow } from './join-room.ts';
import type { Consultation } from './model.ts';
import { getParticipant, isCitizenHere, moveParticipant, requireLeadInRoom, requireLive } from './participants.ts';
import { areAlone } from './phone-steps.ts';
import type { ConsultationPorts, Doing } from './ports.ts';
import { changeConsultation, consultationsOf } from './repository.ts';

const MINUTE = 60_000;

/**
 * «Дозвонились» (D16, D22; regulation 004 §2.3, §4.4): somebody who has not come by the link is on the telephone. They
 * count as being in the room, so the session begins, ends and is recorded like every other. It uses nothing of the
 * computer, so no technical check is asked for, whatever the meeting was booked as (D11, D22).
 * @param spoken the consent texts that were read aloud and agreed to: nobody can tick one on the telephone (model §2)
 * @throws AppError FORBIDDEN · INVALID_STATE for who is here by the link, or after the end · METHOD_NOT_OFFERED ·
 *   CONSENT_REQUIRED {purposes}
 */
export async function reachedByPhone(
  ports: ConsultationPorts,
  doing: Doing,
  { participantId, spoken }: { participantId: string; spoken: readonly GivenText[] },
): Promise<void> {
  const { scope, consultationId, command } = doing;
  const before = await consultationsOf(ports.database, scope).getById(consultationId);
  requireLeadInRoom(before, command.actor.id);
  if (!offeredMethods(await ports.policyOf(scope, before.policyId)).includes('phone')) {
    throw new AppError('METHOD_NOT_OFFERED', { mode: 'phone' });
  }
  const { partyIndex } = getParticipant(before, participantId);
  if (partyIndex !== null) await ports.guests.consentSpoken({ ...doing, seatIndex: partyIndex }, spoken);
  await changeConsultation(ports, doing, (doc, now) => {
    requireLive(doc);
    requireLeadInRoom(doc, command.actor.id);
    const participant = getParticipant(doc, participantId);
    if (participant.phoneSince) throw new AppError('INVALID_STATE', { kind: 'participant', status: 'onThePhone' });
    const isForAll = areAlone(doc, participantId);
    return moveParticipant(doc, participantId, 'reach', {
      changes: { ...enteredNow(participant, now), phoneSince: now, phoneTry: null },
      // Others in the room go on as they talk: one of a group on the telephone changes nothing for them.
      set: isForAll ? { mode: 'phone', modeCause: 'wish' } : {},
      due: { cancel: ['absent-end'], add: beginDue(doc, participant, now) },
      data: { mode: isForAll ? 'phone' : doc.mode, before: doc.mode },
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
