import type { Consultation } from '../consultations/model.ts';
import { openText } from '../consultations/sealed-words.ts';
import type { KeyRing } from '../platform/crypto/key-ring.ts';
import type { Database } from '../platform/mongo/database.ts';
import { above } from '../platform/mongo/filter.ts';
import { GivenCard, type Message, messagesModel } from './model.ts';

/**
 * Who reads: the lead everything; a guest the room's chat once they are let in, and their own waiting talk; a colleague
 * the room's chat from their first entry on, with what a group writes to those who lead. What was told to one person, and
 * what was told before they came, stays with that person.
 */
export interface Reader {
  participantId: string;
  sight: 'lead' | 'colleague' | 'guest';
  /** The first time they were let into the room. */
  enteredAt: Date | null;
  /** Of another organisation, or an interpreter: the room's chat from their entry on. */
  isFromOutside: boolean;
}

export function mayRead(
  { to, from, isStaff, addressee, at }: Pick<Message, 'to' | 'from' | 'isStaff' | 'addressee' | 'at'>,
  { participantId, sight, enteredAt, isFromOutside }: Reader,
): boolean {
  if (sight === 'lead' || from === participantId) return true;
  if (to === 'one') return addressee === participantId;
  if (to === 'leaders') return sight === 'colleague' && enteredAt !== null && at >= enteredAt;
  if (to === 'all') return enteredAt !== null && ((sight === 'guest' && !isFromOutside) || at >= enteredAt);
  return sight === 'guest' && isStaff && (addressee === null || addressee === participantId);
}

/** Messages after `seq`, oldest first, at most `limit`: whoever gets a full page asks again. */
export function messagesSince(database: Database, doc: Consultation, seq: number, limit: number): Promise<Message[]> {
  return database
    .in(doc, messagesModel)
    .find({ consultationId: doc._id, seq: above(seq) }, { sort: { seq: 1 }, limit });
}

/** The newest `limit` of the talk with those who wait, oldest first. */
export async function waitingMessages(database: Database, doc: Consultation, limit: number): Promise<Message[]> {
  const filter = { consultationId: doc._id, to: 'waiting' } as const;
  const found = await database.in(doc, messagesModel).find(filter, { sort: { seq: -1 }, limit });
  return found.toReversed();
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

export interface OpenMessage extends Omit<Message, 'text' | 'material'> {
  text: string;
  material?: GivenCard;
}

/** With what it hands over; both are gone when they were erased with the citizen's data. */
export async function openWhole(keys: KeyRing, doc: Consultation, message: Message): Promise<OpenMessage> {
  const { material: sealed, ...rest } = message;
  const place = { documentId: doc._id, field: 'material' };
  const [text, material] = await Promise.all([
    openMessage(keys, doc, message),
    sealed && keys.openIfKept(doc, sealed, place, GivenCard),
  ]);
  return { ...rest, text, ...(material && { material }) };
}
