import type { Consultation } from '../consultations/model.ts';
import { openText } from '../consultations/sealed-words.ts';
import type { KeyRing } from '../platform/crypto/key-ring.ts';
import type { Database } from '../platform/mongo/database.ts';
import { above } from '../platform/mongo/filter.ts';
import { type Message, messagesModel } from './model.ts';

/** Who reads: staff see everything, a guest the room's chat once they are let in, and their own waiting talk. */
export interface Reader {
  participantId: string;
  isStaff: boolean;
  /** Was let into the room at least once. */
  hasEntered: boolean;
}

export function mayRead(
  { to, from, isStaff, addressee }: Pick<Message, 'to' | 'from' | 'isStaff' | 'addressee'>,
  reader: Reader,
): boolean {
  if (reader.isStaff || from === reader.participantId) return true;
  if (to === 'all') return reader.hasEntered;
  return isStaff && (addressee === null || addressee === reader.participantId);
}

/** Messages after `seq`, oldest first, at most `limit`: whoever gets a full page asks again. */
export function messagesSince(database: Database, doc: Consultation, seq: number, limit: number): Promise<Message[]> {
  return database
    .in(doc, messagesModel)
    .find({ consultationId: doc._id, seq: above(seq) }, { sort: { seq: 1 }, limit });
}

/** The newest `limit`, oldest first. */
export async function lastMessages(database: Database, doc: Consultation, limit: number): Promise<Message[]> {
  const found = await database.in(doc, messagesModel).find({ consultationId: doc._id }, { sort: { seq: -1 }, limit });
  return found.toReversed();
}

/** Empty when it was erased with the citizen's data. */
export function openMessage(keys: KeyRing, doc: Consultation, message: Message): Promise<string> {
  return openText(keys, doc, doc._id, 'message', message.text);
}
