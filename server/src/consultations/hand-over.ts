import { CONSULTATION_TABLE } from '@priyom/shared/domain/consultation/table';
import { reachOf } from '@priyom/shared/domain/staff/rights';
import { AppError } from '@priyom/shared/errors';
import { type Change, moveTo, partMoved } from '../platform/aggregate/change.ts';
import { newId } from '../platform/ids.ts';
import type { Ask, Consultation, Participant } from './model.ts';
import { getLead, getParticipant, requireLeadInRoom } from './participants.ts';
import type { ConsultationPorts, Doing } from './ports.ts';
import { changeConsultation, consultationsOf } from './repository.ts';

/**
 * D18: the lead offers the session to a colleague in the room, who is asked and may say no. One offer at a time.
 * @throws AppError FORBIDDEN for somebody who may not lead · INVALID_STATE · NOT_FOUND
 */
export async function offerLead(ports: ConsultationPorts, doing: Doing, participantId: string): Promise<void> {
  const { scope, consultationId, command } = doing;
  const before = await consultationsOf(ports.database, scope).getById(consultationId);
  const { staffId } = getParticipant(before, participantId);
  const roles = staffId === null ? [] : (await ports.people.staff(scope, staffId)).roles;
  if (reachOf(roles, 'consultation.lead') === null) throw new AppError('FORBIDDEN', { kind: 'lead' });
  const id = newId();
  await changeConsultation(ports, doing, (doc, at) => {
    requireLeadInRoom(doc, command.actor.id);
    requireColleagueIn(doc, participantId);
    if (openOffer(doc)) throw new AppError('INVALID_STATE', { kind: 'lead', status: 'offered' });
    const ask: Ask = {
      id,
      kind: 'takeLead',
      to: [participantId],
      saidYes: [],
      staffId,
      guestRole: null,
      reason: null,
      state: 'open',
      at,
    };
    const fact = { event: 'ask.lead', from: null, to: 'open', data: { askId: id, participantId } };
    return partMoved(doc, fact, { set: { asks: [...doc.asks, ask] } });
  });
}

export function openOffer({ asks }: Consultation): Ask | null {
  return asks.find(({ kind, state }) => kind === 'takeLead' && state === 'open') ?? null;
}

/** The colleague has said yes: rights change hands in this one write, the drafts of the papers follow it. */
export function takenOver(doc: Consultation, ask: Ask, participantId: string, now: Date): Change<Consultation> {
  requireColleagueIn(doc, participantId);
  const { staffId } = getParticipant(doc, participantId);
  if (staffId === null) throw new AppError('FORBIDDEN', { kind: 'lead' });
  const roleOf = ({ id, role }: Participant): Participant['role'] => {
    if (id === participantId) return 'lead';
    return role === 'lead' ? 'colleague' : role;
  };
  return moveTo(CONSULTATION_TABLE, doc, 'handOver', {
    set: {
      leadId: staffId,
      participants: doc.participants.map(one => ({ ...one, role: roleOf(one) })),
      asks: doc.asks.map(one => (one.id === ask.id ? { ...ask, state: 'yes' as const } : one)),
    },
    data: {
      askId: ask.id,
      from: doc.leadId,
      to: staffId,
      fromParticipant: getLead(doc).id,
      toParticipant: participantId,
    },
    due: { add: [{ kind: 'papers-hand-over', at: now, data: { from: doc.leadId, to: staffId } }] },
  });
}

/** Whoever has stepped away hands nothing over, and gets nothing: nobody would be there to lead. */
function requireColleagueIn(doc: Consultation, participantId: string): void {
  const { role, status } = getParticipant(doc, participantId);
  if (doc.status !== 'running') throw new AppError('INVALID_STATE', { kind: 'consultation', status: doc.status });
  if (doc.hold?.kind === 'away') throw new AppError('INVALID_STATE', { kind: 'hold', status: 'on' });
  if (role !== 'colleague' || status !== 'inRoom') throw new AppError('INVALID_STATE', { kind: 'colleague', status });
}
