import { endingGrounds } from '@priyom/shared/domain/policy/rules';
import { AppError } from '@priyom/shared/errors';
import { wasDone } from '../platform/aggregate/repeated.ts';
import { closeConnections } from './close-connections.ts';
import { applyHold } from './hold.ts';
import { absentDue, absentGrace } from './leave-room.ts';
import { mediaStep } from './media-step.ts';
import type { Consultation } from './model.ts';
import { getParticipant, moveParticipant, requireLeadInRoom, requireLive } from './participants.ts';
import type { ConsultationPorts, Doing } from './ports.ts';
import { changeConsultation, consultationsOf } from './repository.ts';
import { sealWords } from './sealed-words.ts';

interface Refusal {
  participantId: string;
  reason: string;
  next: string;
}

interface Removal extends Omit<Refusal, 'next'> {
  /** Of the policy; null where it has none for this person. */
  ground: string | null;
}

/** The lead does not let somebody in and says why and what next. @throws AppError FORBIDDEN · INVALID_STATE */
export async function declineParticipant(ports: ConsultationPorts, doing: Doing, refusal: Refusal): Promise<void> {
  const { participantId, reason, next } = refusal;
  const before = await consultationsOf(ports.database, doing.scope).getById(doing.consultationId);
  const words = await sealWords(ports.keys, before, 'words', { reason, next });
  const absentGraceMs = await absentGrace(ports, doing);
  const { doc } = await changeConsultation(ports, doing, (current, now) => {
    requireLeadInRoom(current, doing.command.actor.id);
    const participant = getParticipant(current, participantId);
    const close = { kind: 'connection-close', at: now, data: { participantId, why: 'declined' }, tag: participantId };
    return moveParticipant(current, participantId, 'decline', {
      changes: { words, calledUntil: null, leftAt: now },
      due: { add: [close, ...absentDue(current, participant, now, absentGraceMs)] },
    });
  });
  ports.announcer.declined(doc, participantId, { reason, next });
  await closeConnections(ports, doc, participantId, 'declined', ports.write.clock.now());
}

/**
 * The lead puts somebody out for good: media at the sfu stop at once, the link's grant is withdrawn.
 * @throws AppError FORBIDDEN for the lead themselves · GROUND_REQUIRED · INVALID_STATE
 */
export async function removeParticipant(ports: ConsultationPorts, doing: Doing, removal: Removal): Promise<void> {
  const { participantId } = removal;
  const before = await consultationsOf(ports.database, doing.scope).getById(doing.consultationId);
  if (!wasDone(before.history, doing.command)) {
    requireRemovable(before, participantId, doing.command.actor.id);
    await requireGround(ports, doing, before, removal);
    await silenceAtOnce(ports, before, participantId);
  }
  try {
    const doc = await removed(ports, doing, removal, before);
    await closeConnections(ports, doc, participantId, 'removed', ports.write.clock.now());
    // What the page says of the rule comes before the word that puts it out.
    await ports.announcer.rosterFirst(doc);
    ports.announcer.removed(doc, participantId);
  } catch (error) {
    await applyHold(ports, await consultationsOf(ports.database, doing.scope).getById(doing.consultationId));
    throw error;
  }
}

/** Before anything is read or written for the record: from here on not a packet passes. */
async function silenceAtOnce(ports: ConsultationPorts, doc: Consultation, participantId: string): Promise<void> {
  const peerId = ports.presence.peerOf(doc._id, participantId);
  if (peerId) await mediaStep(ports, doc, 'hold', media => media.hold(doc, peerId, true));
}

async function removed(
  ports: ConsultationPorts,
  doing: Doing,
  { participantId, ground, reason }: Removal,
  before: Consultation,
): Promise<Consultation> {
  const words = await sealWords(ports.keys, before, 'words', { reason, next: '' });
  const absentGraceMs = await absentGrace(ports, doing);
  const { doc } = await changeConsultation(ports, doing, (current, now) => {
    requireRemovable(current, participantId, doing.command.actor.id);
    const participant = getParticipant(current, participantId);
    const { invitationId } = participant;
    const close = { kind: 'connection-close', at: now, data: { participantId, why: 'removed' }, tag: participantId };
    const revoke = { kind: 'grant-revoke', at: now, data: { invitationId }, tag: participantId };
    const told = { kind: 'cause-told', at: now, data: { ground }, tag: participantId };
    const absent = absentDue(current, participant, now, absentGraceMs);
    return moveParticipant(current, participantId, 'remove', {
      changes: { words, ground, calledUntil: null, leftAt: now },
      data: { ground },
      due: { add: [close, ...(invitationId ? [revoke] : []), ...(ground ? [told] : []), ...absent] },
    });
  });
  return doc;
}

function requireRemovable(doc: Consultation, participantId: string, by: string): void {
  requireLive(doc);
  requireLeadInRoom(doc, by);
  if (getParticipant(doc, participantId).role === 'lead') throw new AppError('FORBIDDEN', { kind: 'lead' });
}

/** A citizen is put out by a rule of the policy, where it has one (D5, D19): they read it, and how to contest it. */
async function requireGround(
  ports: ConsultationPorts,
  { scope }: Doing,
  doc: Consultation,
  { participantId, ground }: Removal,
): Promise<void> {
  const grounds = endingGrounds(await ports.policyOf(scope, doc.policyId));
  const isNeeded = grounds.length > 0 && getParticipant(doc, participantId).role === 'citizen';
  const isGround = isNeeded ? grounds.some(({ code }) => code === ground) : ground === null;
  if (!isGround) throw new AppError('GROUND_REQUIRED');
}
