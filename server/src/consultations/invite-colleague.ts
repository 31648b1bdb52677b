import { reachOf } from '@priyom/shared/domain/staff/rights';
import { AppError } from '@priyom/shared/errors';
import { type Change, partMoved } from '../platform/aggregate/change.ts';
import type { Sealed } from '../platform/crypto/key-ring.ts';
import { newId } from '../platform/ids.ts';
import type { Ask, Consultation } from './model.ts';
import { citizensInRoom, requireLeadInRoom } from './participants.ts';
import type { ConsultationPorts, Doing } from './ports.ts';
import { changeConsultation, consultationsOf } from './repository.ts';
import { sealWords } from './sealed-words.ts';

/** A consultation holds at most thirty people (model §2). */
export const MAX_PARTICIPANTS = 30;

/**
 * D18: the lead wants a colleague of any department of the institution, who is on line. The citizens in the room are
 * asked first; nobody is rung before all of them said yes. The ask's id becomes the participant's.
 * @throws AppError FORBIDDEN · CITIZEN_SAID_NO for one about whom a citizen said «Не надо» (final) · INVALID_STATE when
 *   the session is not running, no citizen is there to be asked, the colleague is off line or asked already
 */
export async function inviteColleague(
  ports: ConsultationPorts,
  doing: Doing,
  invitation: { staffId: string; reason: string },
): Promise<void> {
  const { scope, consultationId, command } = doing;
  await requireInvitable(ports, doing, invitation.staffId);
  const before = await consultationsOf(ports.database, scope).getById(consultationId);
  const reason = await sealWords(ports.keys, before, 'inviteReason', invitation.reason);
  const id = newId();
  await changeConsultation(ports, doing, (doc, at) => {
    requireLeadInRoom(doc, command.actor.id);
    return askCitizens(doc, { id, staffId: invitation.staffId, reason, at });
  });
}

async function requireInvitable(ports: ConsultationPorts, { scope, command }: Doing, staffId: string): Promise<void> {
  const staff = await ports.people.staff(scope, staffId);
  const isAble = reachOf(staff.roles, 'consultation.joinAsColleague') !== null && staffId !== command.actor.id;
  if (!isAble) throw new AppError('FORBIDDEN', { kind: 'colleague' });
  if (!ports.presence.isOnline(scope, staffId)) {
    throw new AppError('INVALID_STATE', { kind: 'colleague', status: 'offline' });
  }
}

function askCitizens(
  doc: Consultation,
  { id, staffId, reason, at }: { id: string; staffId: string; reason: Sealed; at: Date },
): Change<Consultation> {
  if (doc.refusedStaff.includes(staffId)) throw new AppError('CITIZEN_SAID_NO', { staffId });
  const citizens = citizensInRoom(doc);
  if (doc.status !== 'running' || citizens.length === 0) {
    throw new AppError('INVALID_STATE', { kind: 'consultation', status: doc.status });
  }
  requireNotAsked(doc, staffId);
  const to = citizens.map(citizen => citizen.id);
  const ask: Ask = {
    id,
    kind: 'colleagueMayJoin',
    to,
    saidYes: [],
    staffId,
    guestRole: null,
    reason,
    state: 'open',
    at,
  };
  const fact = { event: 'ask.colleague', from: null, to: 'open', data: { askId: id, staffId } };
  return partMoved(doc, fact, { set: { asks: [...doc.asks, ask] } });
}

function requireNotAsked(doc: Consultation, staffId: string): void {
  const isAsked = doc.asks.some(ask => ask.staffId === staffId && ask.state === 'open');
  const isHere = doc.participants.some(
    one => one.staffId === staffId && (one.status === 'invited' || one.status === 'inRoom'),
  );
  if (isAsked || isHere) throw new AppError('INVALID_STATE', { kind: 'colleague', status: isHere ? 'here' : 'asked' });
  if (doc.participants.length >= MAX_PARTICIPANTS)
    throw new AppError('INVALID_STATE', { kind: 'room', status: 'full' });
}
