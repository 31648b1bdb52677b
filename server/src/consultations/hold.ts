import { PARTICIPANT_TABLE } from '@priyom/shared/domain/participant/table';
import { AppError } from '@priyom/shared/errors';
import type { HoldKind } from '@priyom/shared/signaling/snapshot';
import { nextStatus, requireNext } from '@priyom/shared/state-machine';
import { type Change, partMoved } from '../platform/aggregate/change.ts';
import { wasDone } from '../platform/aggregate/repeated.ts';
import type { DueJob } from '../platform/due/job.ts';
import { mediaStep } from './media-step.ts';
import type { Consultation, Participant } from './model.ts';
import { isInRoom, requireLeadInRoom } from './participants.ts';
import type { ConsultationPorts, Doing } from './ports.ts';
import { changeConsultation, consultationsOf, isLive } from './repository.ts';
import { closeShared } from './share-screen.ts';

/** Who is held while a hold is on: all but the staff. On the telephone nothing of theirs passes here. */
const canBeHeld = ({ role, phoneSince }: Participant): boolean =>
  role !== 'lead' && role !== 'colleague' && phoneSince === null;

/** Nothing of them may pass at the sfu: who is on hold, and a lead who has stepped away. */
export function isSilenced({ hold }: Consultation, { status, role }: Participant): boolean {
  return status === 'onHold' || (hold?.kind === 'away' && role === 'lead');
}

/**
 * «Отойти», or a word between the staff (D18, ux §6.6): every citizen and guest in the room is put on hold, and reads
 * why. Time goes on, the chat stays. Their media stop at the sfu first: what is told is true already.
 * @throws AppError FORBIDDEN · INVALID_STATE when nobody is there to be held, a hold is on, or a word has no second
 *   member of the staff · MEDIA_UNAVAILABLE when the node cannot be told
 */
export async function hold(ports: ConsultationPorts, doing: Doing, kind: HoldKind): Promise<void> {
  const decide = (doc: Consultation, now: Date) => held(doc, doing, kind, now);
  const before = await consultationsOf(ports.database, doing.scope).getById(doing.consultationId);
  if (!wasDone(before.history, doing.command)) {
    const { set } = decide(before, ports.write.clock.now());
    await silence(ports, { ...before, ...set });
  }
  try {
    const { doc } = await changeConsultation(ports, doing, decide);
    // Who came in between the two.
    await silence(ports, doc);
    if (before.share) await closeShared(ports, doc, before.share.participantId);
  } catch (error) {
    await applyHold(ports, await consultationsOf(ports.database, doing.scope).getById(doing.consultationId));
    throw error;
  }
}

/** Everybody sees and hears everybody again. @throws AppError FORBIDDEN · INVALID_STATE when no hold is on */
export async function unhold(ports: ConsultationPorts, doing: Doing): Promise<void> {
  const { doc } = await changeConsultation(ports, doing, (current, now) => {
    requireLeadInRoom(current, doing.command.actor.id);
    if (!current.hold) throw new AppError('INVALID_STATE', { kind: 'hold', status: 'off' });
    const participants = current.participants.map((participant): Participant => {
      const status = nextStatus(PARTICIPANT_TABLE, participant.status, 'unhold');
      return status ? { ...participant, status } : participant;
    });
    const fact = { event: 'participant.unhold', from: 'onHold', to: 'inRoom', data: { kind: current.hold.kind } };
    const effect = { kind: 'media-hold', at: now };
    return partMoved(current, fact, { set: { hold: null, participants }, due: { add: [effect] } });
  });
  await applyHold(ports, doc);
}

function held(doc: Consultation, { command }: Doing, kind: HoldKind, now: Date): Change<Consultation> {
  requireLeadInRoom(doc, command.actor.id);
  if (doc.hold) throw new AppError('INVALID_STATE', { kind: 'hold', status: 'on' });
  if (kind === 'word' && !isInRoom(doc, 'colleague')) {
    throw new AppError('INVALID_STATE', { kind: 'hold', status: 'alone' });
  }
  const onHold = doc.participants.filter(one => one.status === 'inRoom' && canBeHeld(one));
  if (doc.status !== 'running' || onHold.length === 0) {
    throw new AppError('INVALID_STATE', { kind: 'hold', status: 'nobody' });
  }
  const participants = doc.participants.map(one => (onHold.includes(one) ? putOnHold(one) : one));
  const ids = onHold.map(({ id }) => id).join(' ');
  const fact = { event: 'participant.hold', from: 'inRoom', to: 'onHold', data: { kind, participantIds: ids } };
  const effect = { kind: 'media-hold', at: now };
  return partMoved(doc, fact, { set: { hold: { kind, at: now }, participants }, due: { add: [effect] } });
}

const putOnHold = (participant: Participant): Participant => ({
  ...participant,
  status: requireNext(PARTICIPANT_TABLE, participant.status, 'hold'),
});

/** Whoever enters while a hold is on is in the room on hold: they never hear what is said meanwhile. */
export function enteredHeld(change: Change<Consultation>, { hold: on }: Consultation, id: string) {
  const participants = change.set?.participants?.map(one =>
    on && one.id === id && canBeHeld(one) ? putOnHold(one) : one,
  );
  return { ...change, set: { ...change.set, ...(participants && { participants }) } };
}

/** @throws AppError MEDIA_UNAVAILABLE: nobody is told of a hold that is not in force. */
async function silence(ports: ConsultationPorts, doc: Consultation): Promise<void> {
  if (doc.room.nodeId === null) return;
  if (!ports.media.isPlaced(doc)) throw new AppError('MEDIA_UNAVAILABLE', { kind: 'hold' });
  for (const participant of doc.participants) {
    const peerId = ports.presence.peerOf(doc._id, participant.id);
    if (!peerId || !isSilenced(doc, participant)) continue;
    await ports.media.hold(doc, peerId, true).catch((error: unknown) => {
      if (!isWithoutPeer(error)) throw error;
    });
  }
}

/** Nothing passes of who has no peer at the node; they are held from the first moment when they join again. */
function isWithoutPeer(error: unknown): boolean {
  const gone: unknown[] = ['UNKNOWN_PEER', 'UNKNOWN_ROOM', 'WORKER_LOST'];
  return error instanceof AppError && gone.includes(error.details?.control);
}

/** The sfu as the document says: idempotent, for both directions. */
export async function applyHold(ports: ConsultationPorts, doc: Consultation): Promise<void> {
  for (const participant of doc.participants) {
    const peerId = ports.presence.peerOf(doc._id, participant.id);
    if (!peerId) continue;
    await mediaStep(ports, doc, 'hold', media => media.hold(doc, peerId, isSilenced(doc, participant)));
  }
}

/** The same, for when the server died between the decision and its effect. */
export async function mediaHold(ports: ConsultationPorts, { scope, id }: DueJob): Promise<void> {
  const doc = await consultationsOf(ports.database, scope).getById(id);
  if (isLive(doc)) await applyHold(ports, doc);
}
