import mongoose, { type Connection } from 'mongoose';
import { databaseUri } from './uri.ts';

type Raw = Record<string, unknown>;

export interface RawDatabase {
  all(collection: string, filter?: Raw): Promise<Raw[]>;
  /** Overwrites a stored document as an intruder with a database shell would. */
  put(collection: string, document: Raw): Promise<void>;
  remove(collection: string, id: unknown): Promise<void>;
  close(): Promise<void>;
}

/** Access beneath every rule of ours. */
export async function openRaw(name: string): Promise<RawDatabase> {
  const connection: Connection = await mongoose.createConnection(databaseUri(name)).asPromise();
  const of = (collection: string) => connection.collection<{ _id: string }>(collection);
  return {
    all: async (collection, filter = {}) => of(collection).find(filter).sort({ seq: 1 }).toArray(),
    put: async (collection, { _id, ...rest }) => {
      await of(collection).replaceOne({ _id: String(_id) }, rest);
    },
    remove: async (collection, id) => {
      await of(collection).deleteOne({ _id: String(id) });
    },
    close: () => connection.close(),
  };
}

/** Every way to change one leaf of a document, but its id: `[path, changed copy]`. */
export function* oneLeafChanged(document: Raw): Generator<[string, Raw]> {
  for (const [path, value] of leaves(document)) {
    if (path[0] === '_id') continue;
    yield [path.join('.'), withLeaf(document, path, changed(value))];
  }
}

function* leaves(value: unknown, path: string[] = []): Generator<[string[], unknown]> {
  const isNode = typeof value === 'object' && value !== null && !(value instanceof Date);
  if (!isNode) return yield [path, value];
  const entries = Object.entries(value);
  if (entries.length === 0) yield [path, value];
  for (const [key, inner] of entries) yield* leaves(inner, [...path, key]);
}

function changed(value: unknown): unknown {
  if (typeof value === 'string') return value === '' ? 'x' : value.slice(0, -1) + (value.endsWith('0') ? '1' : '0');
  if (typeof value === 'number') return value + 1000;
  if (typeof value === 'boolean') return !value;
  if (value instanceof Date) return new Date(value.getTime() + 1);
  return 'x';
}

function withLeaf(node: unknown, [key, ...rest]: string[], value: unknown): Raw {
  const copy: Raw = Object.fromEntries(Object.entries(node ?? {}));
  if (key === undefined) return copy;
  if (rest.length === 0) copy[key] = value;
  else if (Array.isArray(copy[key])) {
    const [index, ...deeper] = rest;
    copy[key] = copy[key].map((each, place) =>
      String(place) !== index ? each : deeper.length === 0 ? value : withLeaf(each, deeper, value),
    );
  } else copy[key] = withLeaf(copy[key], rest, value);
  return copy;
}
