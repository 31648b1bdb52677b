import { mayNetworkMove } from '@priyom/shared/domain/consultation/mode-rules';
import { CONSULTATION_TABLE } from '@priyom/shared/domain/consultation/table';
import { offeredMethods } from '@priyom/shared/domain/policy/rules';
import type { Method } from '@priyom/shared/domain/policy/schema';
import { AppError } from '@priyom/shared/errors';
import { type Change, moveTo } from '../platform/aggregate/change.ts';
import type { Sealed } from '../platform/crypto/key-ring.ts';
import type { Consultation } from './model.ts';
import { getParticipant, isIn, isInRoom, withParticipant } from './participants.ts';
import { areAlone, offThePhone } from './phone-steps.ts';
import type { ConsultationPorts, Doing } from './ports.ts';
import { changeConsultation, consultationsOf } from './repository.ts';
import { sealWords } from './sealed-words.ts';

export interface ModeWish {
  participantId: string;
  mode: Method;
  cause: 'wish' | 'network';
  /** Of a change by the network: whose it is; else of who tells. */
  networkOf?: string | null;
}

/**
 * D16: video, voice, chat and telephone are modes of one session; each change is on record with its cause. The citizen
 * changes at will; the lead may; a colleague may not. The network moves only what it may (mode-rules.ts).
 * @throws AppError METHOD_NOT_OFFERED · FORBIDDEN · INVALID_STATE while it is not running, for a late word of the
 *   network, or {status: 'onlyByPhone'} when the lead would leave behind whoever has no page open
 */
export async function changeMode(ports: ConsultationPorts, doing: Doing, wish: ModeWish): Promise<void> {
  const before = await offering(ports, doing, wish.mode);
  const hasPage = (participantId: string): boolean => ports.presence.peerOf(before._id, participantId) !== null;
  await changeConsultation(ports, doing, (doc, now) => changed(doc, wish, now, hasPage));
}

/**
 * «Телефон» (D22): the room stays with its chat, and the lead reads whom to ring. Where the lead is away, it becomes
 * somebody's task.
 * @param phone what they give now; empty: the booked number
 * @throws AppError as `changeMode` · FORBIDDEN for the staff
 */
export async function wantPhone(
  ports: ConsultationPorts,
  doing: Doing,
  { participantId, phone }: { participantId: string; phone: string },
): Promise<void> {
  const before = await offering(ports, doing, 'phone');
  const { role, partyIndex } = getParticipant(before, participantId);
  if (role !== 'citizen') throw new AppError('FORBIDDEN', { kind: 'mode' });
  const given = phone ? await sealWords(ports.keys, before, 'phone', phone) : undefined;
  if (!isInRoom(before, 'lead')) await ports.helpers.callBack({ ...doing, seatIndex: partyIndex }, { phone, text: '' });
  await changeConsultation(ports, doing, (doc, now) => {
    const wish = { participantId, mode: 'phone', cause: 'wish' } as const;
    return changed(doc, wish, now, () => true, given);
  });
}

async function offering(ports: ConsultationPorts, { scope, consultationId }: Doing, mode: Method) {
  const doc = await consultationsOf(ports.database, scope).getById(consultationId);
  if (!offeredMethods(await ports.policyOf(scope, doc.policyId)).includes(mode)) {
    throw new AppError('METHOD_NOT_OFFERED', { mode });
  }
  return doc;
}

function changed(
  doc: Consultation,
  told: ModeWish,
  now: Date,
  hasPage: (participantId: string) => boolean,
  given?: Sealed,
): Change<Consultation> {
  const { participantId, mode, cause } = told;
  const { role } = getParticipant(doc, participantId);
  if (role !== 'citizen' && role !== 'lead') throw new AppError('FORBIDDEN', { kind: 'mode' });
  const rung = { mode: doc.mode, cause: doc.modeCause, isSigned: isInRoom(doc, 'interpreter') };
  if (cause === 'network' && !mayNetworkMove(rung, mode)) {
    throw new AppError('INVALID_STATE', { kind: 'mode', status: doc.mode });
  }
  const whose = cause === 'network' ? whoseNetwork(doc, told) : null;
  const isPhone = mode === 'phone';
  const isForAll = !isPhone || role === 'lead' || areAlone(doc, participantId);
  const participants = isPhone ? wanting(doc, participantId, now, given) : hungUp(doc, now, role === 'lead', hasPage);
  return moveTo(CONSULTATION_TABLE, doc, 'changeMode', {
    set: { participants, ...(isForAll && { mode, modeCause: cause, networkOf: whose }) },
    data: { mode, before: doc.mode, cause, participantId, ...(whose && { networkOf: whose }) },
  });
}

/** A network belongs to somebody who is here; what is told of anybody else is the network of who tells. */
function whoseNetwork(doc: Consultation, { participantId, networkOf }: ModeWish): string {
  const other = doc.participants.find(({ id }) => id === networkOf);
  return other && isIn(other) ? other.id : participantId;
}

/** Who wants to be phoned; of who is on the telephone already nothing changes. */
function wanting(doc: Consultation, participantId: string, now: Date, given?: Sealed): Consultation['participants'] {
  const me = getParticipant(doc, participantId);
  if (me.role !== 'citizen' || me.phoneSince) return doc.participants;
  return withParticipant(doc, { ...me, phoneTry: { state: 'wanted', at: now }, ...(given && { phoneGiven: given }) });
}

/** Back in the room, whoever has a page of it; the talk with who has none goes on by telephone, in a group. */
function hungUp(
  doc: Consultation,
  now: Date,
  isLead: boolean,
  hasPage: (participantId: string) => boolean,
): Consultation['participants'] {
  const onlyByPhone = doc.participants.filter(({ id, phoneSince }) => phoneSince !== null && !hasPage(id));
  if (isLead && onlyByPhone.length > 0) {
    throw new AppError('INVALID_STATE', { kind: 'participant', status: 'onlyByPhone' });
  }
  return doc.participants.map(each => (onlyByPhone.includes(each) ? each : offThePhone(each, now)));
}
