import { AppError } from '@priyom/shared/errors';
import { type Change, partMoved } from '../platform/aggregate/change.ts';
import { takenOver } from './hand-over.ts';
import type { Ask, Consultation } from './model.ts';
import { wanted } from './new-ask.ts';
import { citizensInRoom, getParticipant, requireLive } from './participants.ts';
import type { ConsultationPorts, Doing } from './ports.ts';
import { changeConsultation, consultationsOf } from './repository.ts';

interface Answer {
  participantId: string;
  askId: string;
  yes: boolean;
}

/**
 * An answer to an open question. «Не надо» about a colleague is final for that colleague; with the last citizen's yes
 * the colleague is rung for the policy's seconds, in the same write.
 * @throws AppError NOT_FOUND for a question that is not theirs · INVALID_STATE when it is closed
 */
export async function answerAsk(ports: ConsultationPorts, doing: Doing, answer: Answer): Promise<void> {
  const { scope, consultationId } = doing;
  const { policyId } = await consultationsOf(ports.database, scope).getById(consultationId);
  const ringMs = (await ports.policyOf(scope, policyId)).session.ringSeconds * 1000;
  const { doc } = await changeConsultation(ports, doing, (current, now) => {
    requireLive(current);
    const ask = getAsk(current, answer);
    if (ask.kind === 'takeLead' && answer.yes) return takenOver(current, ask, answer.participantId, now);
    if (ask.kind !== 'colleagueMayJoin') return closeAsk(current, ask, answer);
    if (!answer.yes) return citizenSaidNo(current, ask, answer, now);
    return citizenSaidYes(current, { ...ask, saidYes: [...ask.saidYes, answer.participantId] }, answer, now, ringMs);
  });
  const rung = doc.participants.find(({ id, status }) => id === answer.askId && status === 'invited');
  if (rung?.staffId) ports.announcer.asked(scope, consultationId, rung.staffId);
}

function getAsk(doc: Consultation, { askId, participantId }: Answer): Ask {
  const ask = doc.asks.find(entry => entry.id === askId && isAsked(doc, entry, participantId));
  if (!ask) throw new AppError('NOT_FOUND', { kind: 'ask' });
  if (ask.state !== 'open') throw new AppError('INVALID_STATE', { kind: 'ask', status: ask.state });
  return ask;
}

/** Asked by name, or a citizen who came in while the question was open. */
export function isAsked(doc: Consultation, ask: Ask, participantId: string): boolean {
  if (ask.to.includes(participantId)) return true;
  return ask.kind === 'colleagueMayJoin' && citizensInRoom(doc).some(citizen => citizen.id === participantId);
}

const withAsk = (doc: Consultation, changed: Ask): Ask[] =>
  doc.asks.map(ask => (ask.id === changed.id ? changed : ask));

function closeAsk(doc: Consultation, ask: Ask, { yes, participantId }: Answer): Change<Consultation> {
  const state = yes ? 'yes' : 'no';
  const fact = { event: 'ask.answer', from: ask.state, to: state, data: { askId: ask.id, participantId } };
  return partMoved(doc, fact, { set: { asks: withAsk(doc, { ...ask, state }) } });
}

function citizenSaidNo(doc: Consultation, ask: Ask, answer: Answer, now: Date): Change<Consultation> {
  const change = closeAsk(doc, ask, answer);
  const refusedStaff = ask.staffId ? [...doc.refusedStaff, ask.staffId] : doc.refusedStaff;
  // Of somebody from outside the link is no more, though nobody has it.
  const data = { invitationId: ask.id };
  const due = ask.guestRole ? { due: { add: [{ kind: 'grant-revoke', at: now, data, tag: ask.id }] } } : {};
  return { ...change, ...due, set: { ...change.set, refusedStaff } };
}

function citizenSaidYes(
  doc: Consultation,
  ask: Ask,
  { participantId }: Answer,
  now: Date,
  ringMs: number,
): Change<Consultation> {
  const isMissing = citizensInRoom(doc).some(citizen => !ask.saidYes.includes(citizen.id));
  if (isMissing) {
    const fact = { event: 'ask.answer', from: 'open', to: 'open', data: { askId: ask.id, participantId } };
    return partMoved(doc, fact, { set: { asks: withAsk(doc, ask) } });
  }
  return wanted(doc, { ...ask, state: 'yes' }, now, ringMs);
}

/** The lead asks somebody to switch the camera on; they may say no. @throws AppError FORBIDDEN · INVALID_STATE */
export async function askCamera(ports: ConsultationPorts, doing: Doing, askId: string, participantId: string) {
  await changeConsultation(ports, doing, (doc, at) => {
    if (doc.leadId !== doing.command.actor.id) throw new AppError('FORBIDDEN', { kind: 'lead' });
    const { status } = getParticipant(doc, participantId);
    if (status !== 'inRoom') throw new AppError('INVALID_STATE', { kind: 'participant', status });
    const ask: Ask = {
      ...{ id: askId, kind: 'switchCameraOn', to: [participantId], saidYes: [], state: 'open', at },
      ...{ staffId: null, guestRole: null, reason: null },
    };
    const others = doc.asks.filter(one => !(one.kind === 'switchCameraOn' && one.to.includes(participantId)));
    const fact = { event: 'ask.camera', from: null, to: 'open', data: { askId, participantId } };
    return partMoved(doc, fact, { set: { asks: [...others, ask] } });
  });
}
