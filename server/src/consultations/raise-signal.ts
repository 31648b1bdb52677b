import type { QuietQuestion, SignalKind } from '@priyom/shared/domain/signal/schema';
import { AppError } from '@priyom/shared/errors';
import { partMoved } from '../platform/aggregate/change.ts';
import type { Ask } from './model.ts';
import { getParticipant, isIn, requireLeadInRoom, requireLive, withParticipant } from './participants.ts';
import type { ConsultationPorts, Doing } from './ports.ts';
import { changeConsultation } from './repository.ts';

/**
 * The citizen's silent signal (ux §6.7), or `null`: all is right. It is a fact of the session and never a message: what the
 * citizen can read later has nothing of it.
 * @throws AppError FORBIDDEN for anybody but a citizen · INVALID_STATE outside the room
 */
export async function raiseSignal(
  ports: ConsultationPorts,
  doing: Doing,
  { participantId, kind }: { participantId: string; kind: SignalKind | null },
): Promise<void> {
  await changeConsultation(ports, doing, (doc, at) => {
    requireLive(doc);
    const who = getParticipant(doc, participantId);
    if (who.role !== 'citizen') throw new AppError('FORBIDDEN', { kind: 'signal' });
    if (!isIn(who)) throw new AppError('INVALID_STATE', { kind: 'participant', status: who.status });
    const from = who.signal?.kind ?? null;
    const fact = { event: 'signal', from, to: kind ?? 'allRight', data: { participantId } };
    const alert = { kind: 'crisis-alert', at, data: { signalOf: participantId }, tag: `${participantId} ${doc.v}` };
    return partMoved(doc, fact, {
      set: { participants: withParticipant(doc, { ...who, signal: kind && { kind, at } }) },
      due: { add: [alert] },
    });
  });
}

/**
 * A question to one citizen that anybody who looks over their shoulder may read. It takes the place of the one before.
 * @throws AppError FORBIDDEN · NOT_FOUND · INVALID_STATE when they are not in the room
 */
export async function askQuietly(
  ports: ConsultationPorts,
  doing: Doing,
  { askId, participantId, question }: { askId: string; participantId: string; question: QuietQuestion },
): Promise<void> {
  await changeConsultation(ports, doing, (doc, at) => {
    requireLeadInRoom(doc, doing.command.actor.id);
    const { role, status } = getParticipant(doc, participantId);
    if (role !== 'citizen') throw new AppError('FORBIDDEN', { kind: 'question' });
    if (status !== 'inRoom') throw new AppError('INVALID_STATE', { kind: 'participant', status });
    const ask: Ask = {
      ...{ id: askId, kind: 'quietQuestion', question, to: [participantId], saidYes: [], state: 'open', at },
      ...{ staffId: null, guestRole: null, reason: null },
    };
    const others = doc.asks.filter(one => !(one.kind === 'quietQuestion' && one.to.includes(participantId)));
    const fact = { event: 'ask.quietly', from: null, to: 'open', data: { askId, participantId, question } };
    return partMoved(doc, fact, { set: { asks: [...others, ask] } });
  });
}
