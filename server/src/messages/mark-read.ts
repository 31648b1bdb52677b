import type { Consultation } from '../consultations/model.ts';
import type { Database } from '../platform/mongo/database.ts';
import { notAbove, oneOf } from '../platform/mongo/filter.ts';
import { type Message, messagesModel } from './model.ts';
import { mayRead, type Reader } from './read-messages.ts';

/** Reading goes along with the talk: what is further back was marked before. */
const LOOKED_BACK = 200;

/**
 * Somebody has seen everything up to `seq` that they may read.
 * @returns what they had not read before
 */
export async function markRead(
  database: Database,
  doc: Consultation,
  reader: Reader,
  seq: number,
): Promise<readonly Message[]> {
  const messages = database.in(doc, messagesModel);
  const upTo = { consultationId: doc._id, seq: notAbove(seq) };
  const seen = await messages.find(upTo, { sort: { seq: -1 }, limit: LOOKED_BACK });
  const fresh = seen.filter(
    message =>
      message.from !== reader.participantId &&
      mayRead(message, reader) &&
      !message.readBy?.includes(reader.participantId),
  );
  if (fresh.length === 0) return [];
  await messages.updateMany(
    { _id: oneOf(fresh.map(({ _id }) => _id)) },
    { $addToSet: { readBy: reader.participantId } },
  );
  return fresh;
}
