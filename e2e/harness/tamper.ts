import { BSON, type Document, MongoServerError } from 'mongodb';
import type { StoredData } from './stored.ts';

/** One stored byte that is another one now. */
export interface Tampered {
  /** Position in the record, and the field that the byte belongs to. */
  at: number;
  field: string;
  document: Document;
}

/**
 * The record with one byte of its stored form changed, for every byte after which it still is a document that says
 * something else: names and types of fields are bytes too. Not without an id: such a thing cannot be stored.
 */
export function* everyByteChanged(record: Document): Generator<Tampered> {
  const bytes = BSON.serialize(record);
  for (let at = 4; at < bytes.length - 1; at += 1) {
    const changed = Uint8Array.from(bytes);
    changed[at] = (bytes[at] ?? 0) ^ 1;
    const document = read(changed);
    if (typeof document?._id !== 'string') continue;
    const field = differing(record, document);
    if (field !== null) yield { at, field, document };
  }
}

/** Of each field at most so many changes, spread over its name and value. */
export function spread(changes: Iterable<Tampered>, perField: number): Tampered[] {
  const byField = Object.values(Object.groupBy(changes, ({ field }) => field));
  return byField.flatMap((all = []) => all.filter((_, index) => isOneOf(perField, index, all.length)));
}

const isOneOf = (wanted: number, index: number, length: number): boolean =>
  Math.floor((index * wanted) / length) !== Math.floor(((index - 1) * wanted) / length) || length <= wanted;

/** null: no document any more; the database would not take it. */
function read(bytes: Uint8Array): Document | null {
  try {
    return BSON.deserialize(bytes);
  } catch {
    return null;
  }
}

/** The first field that says something else; null: the same in other bytes. */
function differing(one: Document, other: Document): string | null {
  const text = (value: unknown): string => BSON.EJSON.stringify({ value }, { relaxed: false });
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return names.find(name => text(one[name]) !== text(other[name])) ?? null;
}

/**
 * Puts a record in the place of another, as somebody with a database shell would, while `look` looks at it; then all is
 * as before. @returns null when the database itself refuses (a unique index, a date that it cannot hold).
 */
export async function whileTampered<R>(
  stored: StoredData,
  name: string,
  record: Document,
  document: Document,
  look: () => Promise<R>,
): Promise<R | null> {
  const collection = stored.collection(name);
  const idOf = ({ _id }: Document): string => String(_id);
  const put = (what: Document) => collection.insertOne({ ...what, _id: idOf(what) });
  await collection.deleteOne({ _id: idOf(record) });
  try {
    const isRefused = await put(document).then(() => false, refused);
    return isRefused ? null : await look();
  } finally {
    await collection.deleteOne({ _id: idOf(document) });
    await put(record);
  }
}

function refused(error: unknown): true {
  if (error instanceof MongoServerError) return true;
  throw error;
}
