/** Just enough of MongoDB's wire protocol: where messages begin and end, and which of them write. */
const HEADER_BYTES = 16;
const OP_MSG = 2013;
const OP_COMPRESSED = 2012;
const BODY = 0;
const WRITES: readonly string[] = ['insert', 'update', 'delete', 'findandmodify', 'bulkwrite'];

export interface Message {
  requestId: number;
  /** The request that this one answers. */
  responseTo: number;
  bytes: Buffer;
}

export interface Write {
  command: string;
  collection: string;
  /** Whether an id or a word stands anywhere in what is written. */
  mentions(word: string): boolean;
}

/** Cuts a stream into whole messages. */
export class Framer {
  #rest: Buffer = Buffer.alloc(0);

  take(chunk: Buffer): Message[] {
    const messages: Message[] = [];
    let rest = Buffer.concat([this.#rest, chunk]);
    while (rest.length >= HEADER_BYTES && rest.length >= rest.readInt32LE(0)) {
      const bytes = rest.subarray(0, rest.readInt32LE(0));
      messages.push({ requestId: bytes.readInt32LE(4), responseTo: bytes.readInt32LE(8), bytes });
      rest = rest.subarray(bytes.length);
    }
    this.#rest = rest;
    return messages;
  }
}

/** What this request writes; null when it writes nothing. @throws Error when it cannot be read */
export function writeOf({ bytes }: Message): Write | null {
  const opCode = bytes.readInt32LE(12);
  if (opCode === OP_COMPRESSED) throw new Error('compressed messages are not understood: no `compressors` in the URI');
  if (opCode !== OP_MSG) return null;
  const { command, value } = firstElement(bodyOf(bytes));
  if (!WRITES.includes(command.toLowerCase())) return null;
  return { command, collection: value, mentions: word => bytes.includes(word) };
}

/** The command itself; sequences of documents may stand before it. */
function bodyOf(bytes: Buffer): Buffer {
  for (let at = HEADER_BYTES + 4; at < bytes.length; ) {
    const size = bytes.readInt32LE(at + 1);
    if (bytes[at] === BODY) return bytes.subarray(at + 1, at + 1 + size);
    at += 1 + size;
  }
  throw new Error('a message without a body');
}

/** BSON: the first element's name is the command, its text value the collection. */
function firstElement(document: Buffer): { command: string; value: string } {
  const TEXT = 2;
  const nameEnd = document.indexOf(0, 5);
  const command = document.toString('utf8', 5, nameEnd);
  if (document[4] !== TEXT) return { command, value: '' };
  const length = document.readInt32LE(nameEnd + 1);
  return { command, value: document.toString('utf8', nameEnd + 5, nameEnd + 4 + length) };
}
