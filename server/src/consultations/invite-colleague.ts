import { isAmongColleagues } from '@priyom/shared/domain/appointment/rules';
import { reachOf } from '@priyom/shared/domain/staff/rights';
import { AppError } from '@priyom/shared/errors';
import { newId } from '../platform/ids.ts';
import type { Consultation } from './model.ts';
import { askedOf, newAsk, wanted } from './new-ask.ts';
import { requireLeadInRoom } from './participants.ts';
import type { ConsultationPorts, Doing } from './ports.ts';
import { changeConsultation, consultationsOf } from './repository.ts';
import { sealWords } from './sealed-words.ts';

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
  const ringMs = (await ports.policyOf(scope, before.policyId)).session.ringSeconds * 1000;
  const { doc: after } = await changeConsultation(ports, doing, (doc, at) => {
    requireLeadInRoom(doc, command.actor.id);
    const ask = newAsk(doc, { id, staffId: invitation.staffId, guestRole: null, reason, at });
    requireNotAsked(doc, invitation.staffId);
    return isAmongColleagues(doc) ? wanted(doc, { ...ask, state: 'yes' }, at, ringMs) : askedOf(doc, ask);
  });
  if (isAmongColleagues(after)) ports.announcer.asked(scope, consultationId, invitation.staffId);
}

async function requireInvitable(ports: ConsultationPorts, { scope, command }: Doing, staffId: string): Promise<void> {
  const staff = await ports.people.staff(scope, staffId);
  const isAble = reachOf(staff.roles, 'consultation.joinAsColleague') !== null && staffId !== command.actor.id;
  if (!isAble) throw new AppError('FORBIDDEN', { kind: 'colleague' });
  if (!ports.presence.isOnline(scope, staffId)) {
    throw new AppError('INVALID_STATE', { kind: 'colleague', status: 'offline' });
  }
}

function requireNotAsked(doc: Consultation, staffId: string): void {
  const isAsked = doc.asks.some(ask => ask.staffId === staffId && ask.state === 'open');
  const isHere = doc.participants.some(
    one => one.staffId === staffId && (one.status === 'invited' || one.status === 'inRoom'),
  );
  if (isAsked || isHere) throw new AppError('INVALID_STATE', { kind: 'colleague', status: isHere ? 'here' : 'asked' });
}
