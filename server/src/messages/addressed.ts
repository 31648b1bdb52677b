import { isLeader, isOfHall } from '@priyom/shared/domain/hall/rules';
import { AppError } from '@priyom/shared/errors';
import { hallOf, requireHall } from '../consultations/hall-rules.ts';
import type { Consultation, Participant } from '../consultations/model.ts';
import { getParticipant } from '../consultations/participants.ts';
import type { Message } from './model.ts';

export interface Addressed {
  to: Exclude<Message['to'], 'waiting'>;
  addressee?: string;
}

interface Wish {
  to: Addressed['to'];
  addressee: string | null;
}

/**
 * Whom words in the room are for. While a hall may write to its leaders alone, nothing of it goes further, whatever was
 * wished; a word to one person is a leader's.
 * @throws AppError FORBIDDEN {kind: 'leaders'} · VALIDATION · NOT_FOUND · INVALID_STATE {kind: 'hall'} outside of a group
 */
export function addressed(doc: Consultation, author: Participant, { to, addressee }: Wish): Addressed {
  if (to === 'one') {
    requireHall(doc);
    if (!isLeader(author.role)) throw new AppError('FORBIDDEN', { kind: 'leaders' });
    if (addressee === null) throw new AppError('VALIDATION', { fields: ['addressee'] });
    return { to, addressee: getParticipant(doc, addressee).id };
  }
  if (to === 'leaders') requireHall(doc);
  const isNarrow = hallOf(doc)?.chat === 'leaders' && isOfHall(author.role);
  return { to: isNarrow ? 'leaders' : to };
}
