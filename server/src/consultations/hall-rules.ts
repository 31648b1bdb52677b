import { isLeader, isOfHall, isOnStage, mayBeHeard } from '@priyom/shared/domain/hall/rules';
import type { Floor, HallForm } from '@priyom/shared/domain/hall/schema';
import { AppError } from '@priyom/shared/errors';
import type { Change } from '../platform/aggregate/change.ts';
import type { Consultation, Hall, Participant } from './model.ts';
import { isIn } from './participants.ts';

/** Hundreds who write to all leave nobody anything to read: of a webinar the leaders read it, until they let it be. */
export function newHall(form: HallForm): Hall {
  return { form, silence: null, doorsOpen: null, chat: form === 'webinar' ? 'leaders' : 'all' };
}

/** null: no group. A group of before has what a new one has. */
export function hallOf({ hall, isGroup }: Pick<Consultation, 'hall' | 'isGroup'>): Hall | null {
  return hall ?? (isGroup ? newHall('group') : null);
}

/** @throws AppError INVALID_STATE {kind: 'hall'} */
export function requireHall(doc: Consultation): Hall {
  const hall = hallOf(doc);
  if (!hall) throw new AppError('INVALID_STATE', { kind: 'hall', status: 'none' });
  return hall;
}

/**
 * The lead and the colleagues who are in lead together.
 * @throws AppError FORBIDDEN {kind: 'leaders'} · INVALID_STATE {kind: 'hall'}
 */
export function requireLeading(doc: Consultation, staffId: string): Hall {
  const mine = doc.participants.filter(one => one.staffId === staffId && isLeader(one.role));
  if (!mine.some(isIn)) throw new AppError('FORBIDDEN', { kind: 'leaders' });
  return requireHall(doc);
}

export const floorOf = ({ floor = 'none' }: Pick<Participant, 'floor'>): Floor => floor;

const speakingOf = ({ role, floor }: Participant) => ({ role, floor: floor ?? 'none' });

/** In the hall of a webinar: nothing of theirs reaches anybody. */
export function isListening(doc: Pick<Consultation, 'hall' | 'isGroup'>, who: Participant): boolean {
  return hallOf(doc)?.form === 'webinar' && !isOnStage(speakingOf(who));
}

/** Their microphone may not be heard now. */
export function isHushed(doc: Pick<Consultation, 'hall' | 'isGroup'>, who: Participant): boolean {
  return !mayBeHeard(hallOf(doc), speakingOf(who));
}

/** Whose hands are up, the first first. */
export function handsOf({ participants }: Pick<Consultation, 'participants'>): Participant[] {
  const raised = participants.filter(one => isIn(one) && one.handAt);
  return raised.toSorted((one, other) => (one.handAt?.getTime() ?? 0) - (other.handAt?.getTime() ?? 0));
}

/** Silence, hands, floor and stage are about whoever is served. @throws AppError FORBIDDEN {kind: 'hand'} */
export function requireOfHall({ role }: Participant): void {
  if (!isOfHall(role)) throw new AppError('FORBIDDEN', { kind: 'hand' });
}

/** Floor and hand end with the place in the room: part of every change, so that no way out of it can forget them. */
export function withoutLostFloor(change: Change<Consultation>): Change<Consultation> {
  const { participants } = change.set ?? {};
  if (!participants?.some(isLeft)) return change;
  const left = participants.map(one => (isLeft(one) ? { ...one, floor: 'none' as const, handAt: null } : one));
  return { ...change, set: { ...change.set, participants: left } };
}

const isLeft = (one: Participant): boolean => !isIn(one) && (floorOf(one) !== 'none' || Boolean(one.handAt));
