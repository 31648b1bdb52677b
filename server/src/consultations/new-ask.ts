import { isAmongColleagues } from '@priyom/shared/domain/appointment/rules';
import type { GuestRole } from '@priyom/shared/domain/guest/schema';
import { PARTICIPANT_TABLE } from '@priyom/shared/domain/participant/table';
import { AppError } from '@priyom/shared/errors';
import { requireNext } from '@priyom/shared/state-machine';
import { type Change, partMoved } from '../platform/aggregate/change.ts';
import type { Ask, Consultation, Participant } from './model.ts';
import { citizensInRoom, newParticipant } from './participants.ts';
import { isLive } from './repository.ts';

/** A consultation holds at most thirty people (model §2). */
const MAX_PARTICIPANTS = 30;

type Wanted = Pick<Ask, 'id' | 'staffId' | 'guestRole' | 'reason' | 'at'>;

/**
 * The question to the citizens in the room; among colleagues there is nobody to be asked.
 * @throws AppError CITIZEN_SAID_NO · INVALID_STATE when the session is not running, or nobody is there to be asked
 */
export function newAsk(doc: Consultation, about: Wanted): Ask {
  if (about.staffId && doc.refusedStaff.includes(about.staffId)) {
    throw new AppError('CITIZEN_SAID_NO', { staffId: about.staffId });
  }
  const to = citizensInRoom(doc).map(citizen => citizen.id);
  const isAskable = isAmongColleagues(doc) ? isLive(doc) : doc.status === 'running' && to.length > 0;
  if (!isAskable) throw new AppError('INVALID_STATE', { kind: 'consultation', status: doc.status });
  if (doc.participants.length >= MAX_PARTICIPANTS) {
    throw new AppError('INVALID_STATE', { kind: 'room', status: 'full' });
  }
  return { ...about, kind: 'colleagueMayJoin', to, saidYes: [], state: 'open' };
}

export function askedOf(doc: Consultation, ask: Ask): Change<Consultation> {
  const { id: askId, staffId, guestRole: role } = ask;
  const [event, data] = role ? ['ask.guest', { askId, role }] : ['ask.colleague', { askId, staffId }];
  return partMoved(doc, { event, from: null, to: 'open', data }, { set: { asks: [...doc.asks, ask] } });
}

/** With the last yes, or at once where nobody has to be asked: a colleague is rung, somebody from outside has a place. */
export function wanted(doc: Consultation, ask: Ask, now: Date, ringMs: number): Change<Consultation> {
  const asks = [...doc.asks.filter(({ id }) => id !== ask.id), ask];
  if (ask.guestRole) return guestExpected(doc, ask, ask.guestRole, asks);
  const invitedUntil = new Date(now.getTime() + ringMs);
  const status = requireNext(PARTICIPANT_TABLE, null, 'invite');
  const { id, staffId, reason: inviteReason } = ask;
  const colleague = newParticipant({ id, role: 'colleague', status, staffId, inviteReason, invitedUntil });
  const fact = { event: 'participant.invite', from: null, to: status, data: { participantId: id, staffId } };
  return partMoved(doc, fact, {
    set: { asks, participants: [...doc.participants, colleague] },
    due: { add: [{ kind: 'invite-lapse', at: invitedUntil, data: { participantId: id }, tag: id }] },
  });
}

/** Nobody is rung: the lead hands the link over, and the guest waits to be called like everybody. */
function guestExpected(doc: Consultation, ask: Ask, role: GuestRole, asks: Ask[]): Change<Consultation> {
  const guest = expectedGuest(ask.id, role);
  const fact = { event: 'participant.expect', from: null, to: guest.status, data: { participantId: ask.id, role } };
  return partMoved(doc, fact, {
    set: { asks, participants: [...doc.participants, guest] },
  });
}

/** The place that a citizen's yes gives: they come by their link, wait, and are called like everybody. */
export function expectedGuest(id: string, role: GuestRole): Participant {
  const status = requireNext(PARTICIPANT_TABLE, null, 'expect');
  return newParticipant({ id, role, status, invitationId: id });
}
