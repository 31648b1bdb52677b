import { AppError } from '@priyom/shared/errors';
import type { Consultation } from '../consultations/model.ts';
import { sealWords } from '../consultations/sealed-words.ts';
import type { WritePorts } from '../platform/aggregate/write.ts';
import type { KeyRing } from '../platform/crypto/key-ring.ts';
import { newId } from '../platform/ids.ts';
import type { Database } from '../platform/mongo/database.ts';
import { DuplicateKeyError } from '../platform/mongo/duplicate-key.ts';
import { type GivenCard, type Message, messagesModel } from './model.ts';

export interface MessagePorts {
  database: Database;
  keys: KeyRing;
  write: WritePorts;
}

export interface NewMessage {
  clientKey: string;
  from: string;
  to: Message['to'];
  addressee: string | null;
  isStaff: boolean;
  text: string;
  file?: Message['file'];
  material?: GivenCard;
}

/** Numbers are taken one after another inside this process; between processes the unique index decides. */
const ATTEMPTS = 10;

/**
 * Stores a message of the chat before anybody is told; the same `clientKey` of the same sender gives the stored one.
 * @returns the message, and whether it had been there before.
 * @throws AppError CONFLICT when no number could be taken
 */
export async function writeMessage(
  ports: MessagePorts,
  doc: Consultation,
  message: NewMessage,
): Promise<{ message: Message; isRepeated: boolean }> {
  const before = await findSent(ports, doc, message);
  if (before) return { message: before, isRepeated: true };
  const { text: plain, material: card, ...rest } = message;
  const text = await sealWords(ports.keys, doc, 'message', plain);
  const material = card && { material: await sealWords(ports.keys, doc, 'material', card) };
  return ports.write.queue.run(`messages:${doc._id}`, () => store(ports, doc, { ...rest, text, ...material }));
}

type SealedMessage = Omit<NewMessage, 'text' | 'material'> & Pick<Message, 'text' | 'material'>;

async function store(ports: MessagePorts, doc: Consultation, message: SealedMessage) {
  const messages = ports.database.in(doc, messagesModel);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const seq = (await lastSeq(ports.database, doc)) + 1;
    const at = ports.write.clock.now();
    const { institutionId, _id: consultationId } = doc;
    const stored: Message = { _id: newId(), institutionId, consultationId, seq, at, ...message };
    try {
      await messages.insert(stored);
      return { message: stored, isRepeated: false };
    } catch (error) {
      if (!(error instanceof DuplicateKeyError)) throw error;
      const before = await findSent(ports, doc, message);
      if (before) return { message: before, isRepeated: true };
    }
  }
  throw new AppError('CONFLICT', { kind: 'messages' });
}

function findSent(ports: MessagePorts, doc: Consultation, { from, clientKey }: Pick<Message, 'from' | 'clientKey'>) {
  return ports.database.in(doc, messagesModel).findOne({ consultationId: doc._id, from, clientKey });
}

/** 0 while nothing was written. */
export async function lastSeq(database: Database, doc: Consultation): Promise<number> {
  const last = await database.in(doc, messagesModel).findOne({ consultationId: doc._id }, { sort: { seq: -1 } });
  return last?.seq ?? 0;
}
