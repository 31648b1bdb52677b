import { isAmongColleagues } from '@priyom/shared/domain/appointment/rules';
import { isCheckRequired } from '@priyom/shared/domain/check/rules';
import { AppError } from '@priyom/shared/errors';
import { isListening } from './hall-rules.ts';
import { mediaStep } from './media-step.ts';
import type { Consultation } from './model.ts';
import { findParticipant, getParticipant, moveParticipant, requireLeadInRoom, requireLive } from './participants.ts';
import type { ConsultationPorts, Doing } from './ports.ts';
import { changeConsultation, consultationsOf } from './repository.ts';

/**
 * The lead calls somebody in: it rings at theirs for the policy's seconds (60), paused consumers are prepared.
 * @throws AppError FORBIDDEN · INVALID_STATE · CHECK_REQUIRED where the policy asks for the technical check (D11) and
 *   it is no marked crisis.
 */
export async function callParticipant(
  ports: ConsultationPorts,
  doing: Doing,
  participantId: string,
): Promise<{ until: Date }> {
  const { scope, consultationId, command } = doing;
  const before = await consultationsOf(ports.database, scope).getById(consultationId);
  const policy = await ports.policyOf(scope, before.policyId);
  const isCheckMissing = await checkMissing(ports, before);
  const { doc } = await changeConsultation(ports, doing, (current, now) => {
    requireLive(current);
    requireLeadInRoom(current, command.actor.id);
    if (isCheckMissing) throw new AppError('CHECK_REQUIRED', { appointmentId: consultationId });
    const until = new Date(now.getTime() + policy.session.ringSeconds * 1000);
    return moveParticipant(current, participantId, 'call', {
      changes: { calledUntil: until },
      due: { add: [{ kind: 'ring-timeout', at: until, data: { participantId }, tag: participantId }] },
    });
  });
  await prepare(ports, doc, participantId);
  return { until: getParticipant(doc, participantId).calledUntil ?? ports.write.clock.now() };
}

/** Where the policy asks for a check of the lead's place for such a meeting and none is passed; a crisis needs none. */
export async function checkMissing(ports: ConsultationPorts, doc: Consultation): Promise<boolean> {
  if (isAmongColleagues(doc)) return false;
  const policy = await ports.policyOf(doc, doc.policyId);
  return isCheckRequired(policy, doc.planned.method) && !doc.isUrgent && !(await ports.checkPassed(doc, doc._id));
}

/** Their side rings even when no media can be prepared: they may come by chat, and the room may be back by then. */
async function prepare(ports: ConsultationPorts, doc: Consultation, participantId: string): Promise<void> {
  const who = findParticipant(doc, participantId);
  if (who?.status !== 'called') return;
  // Before the ring: whoever presses at once is let in already.
  await ports.announcer.rosterFirst(doc);
  const peerId = ports.presence.peerOf(doc._id, participantId);
  const consumers =
    peerId && (await mediaStep(ports, doc, 'call', media => media.call(doc, peerId, who.role, isListening(doc, who))));
  ports.announcer.called(doc, participantId, consumers || []);
}
