import { AppError } from '@priyom/shared/errors';
import { type Change, partMoved } from '../platform/aggregate/change.ts';
import type { DueJob } from '../platform/due/job.ts';
import type { Consultation } from './model.ts';
import { findParticipant, getParticipant, moveParticipant } from './participants.ts';
import type { ConsultationPorts, Doing } from './ports.ts';
import { changeConsultation, consultationsOf, unlessStale } from './repository.ts';
import { sealWords } from './sealed-words.ts';

/** «Не могу»: the colleague declines with a word to the lead. Accepting is joining. @throws AppError INVALID_STATE · NOT_FOUND */
export async function declineInvitation(ports: ConsultationPorts, doing: Doing, reason: string): Promise<void> {
  const { scope, consultationId, command } = doing;
  const before = await consultationsOf(ports.database, scope).getById(consultationId);
  const words = await sealWords(ports.keys, before, 'words', { reason, next: '' });
  await changeConsultation(ports, doing, doc => {
    const mine = doc.participants.findLast(({ staffId, role }) => staffId === command.actor.id && role === 'colleague');
    if (!mine) throw new AppError('NOT_FOUND', { kind: 'invitation' });
    return moveParticipant(doc, mine.id, 'refuse', { changes: { words, closedBy: 'declined', invitedUntil: null } });
  });
}

/** The lead takes the invitation back, whether the citizen is still asked or the colleague is rung. */
export async function withdrawInvitation(ports: ConsultationPorts, doing: Doing, participantId: string): Promise<void> {
  await changeConsultation(ports, doing, doc => {
    if (doc.leadId !== doing.command.actor.id) throw new AppError('FORBIDDEN', { kind: 'lead' });
    if (!findParticipant(doc, participantId)) return withdrawAsk(doc, participantId);
    return moveParticipant(doc, participantId, 'withdraw', { changes: { closedBy: 'withdrawn', invitedUntil: null } });
  });
}

function withdrawAsk(doc: Consultation, askId: string): Change<Consultation> {
  const ask = doc.asks.find(entry => entry.id === askId);
  if (!ask) throw new AppError('NOT_FOUND', { kind: 'ask' });
  if (ask.state !== 'open') throw new AppError('INVALID_STATE', { kind: 'ask', status: ask.state });
  const asks = doc.asks.map(entry => (entry.id === askId ? { ...entry, state: 'withdrawn' as const } : entry));
  return partMoved(doc, { event: 'ask.withdraw', from: 'open', to: 'withdrawn', data: { askId } }, { set: { asks } });
}

/** 60 s without an answer: the lead sees «не ответил» and may ask somebody else. */
export async function inviteLapsed(ports: ConsultationPorts, { scope, id, command, entry }: DueJob): Promise<void> {
  const participantId = String(entry.data?.participantId);
  await unlessStale(() =>
    changeConsultation(ports, { scope, consultationId: id, command }, doc => {
      getParticipant(doc, participantId);
      return moveParticipant(doc, participantId, 'lapse', { changes: { closedBy: 'lapsed', invitedUntil: null } });
    }),
  );
}
