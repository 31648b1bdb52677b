import { type IndexDefinition, type IndexOptions, Schema, type SchemaDefinition } from 'mongoose';
import { guardScope } from './guard-plugin.ts';
import type { AcrossReason, Stored } from './scope.ts';

/** mongoose's notation of fields, for models outside this folder. */
export type Fields = SchemaDefinition;
/** Any JSON: parsed by a schema of its noun on the way in. */
export const anyJson = Schema.Types.Mixed;

/** Bytes: written as a Buffer, read back as the driver gives them. */
export type BytesField = Uint8Array | { readonly buffer: Uint8Array };
export const bytesField = { type: Schema.Types.Buffer, required: true };

export function bytesOf(field: BytesField): Buffer {
  return Buffer.from(field instanceof Uint8Array ? field : field.buffer);
}

export interface IndexSpec {
  /** `institutionId` is put in front, except where `isGlobal`. */
  keys: Record<string, 1 | -1>;
  unique?: boolean;
  /** Partial filters: equality only; `$exists` ones become scans on the embedded database (model.md §1). */
  partial?: Record<string, unknown>;
  /** Time to live from the indexed instant on. */
  expireAfterSeconds?: number;
  isGlobal?: boolean;
}

/** One collection: its name, its strict schema, its indexes. `T` is what reads give back. */
export interface ModelDefinition<T extends Stored> {
  readonly name: string;
  readonly schema: Schema;
  readonly across: readonly AcrossReason[];
  /** Only for the compiler. */
  readonly stored?: T;
}

export interface ModelOptions {
  name: string;
  /** mongoose's notation; `_id` and `institutionId` are added. No defaults here: what is stored is what code gave. */
  fields: SchemaDefinition;
  indexes?: readonly IndexSpec[];
  /** Named exceptions from the institution filter; the due runner's poll, the verifier and the set-up always may. */
  across?: readonly AcrossReason[];
}

const defined = new Map<string, ModelDefinition<Stored>>();
const ALWAYS: readonly AcrossReason[] = ['verifier', 'set-up'];

/** A sub-document without an id of its own, as strict as its parent. */
export function sub(fields: SchemaDefinition): Schema {
  return new Schema(fields, { _id: false, strict: 'throw' });
}

function addIndex(schema: Schema, spec: IndexSpec): void {
  const keys: IndexDefinition = spec.isGlobal ? spec.keys : { institutionId: 1, ...spec.keys };
  const options: IndexOptions = {};
  if (spec.unique) options.unique = true;
  if (spec.partial) options.partialFilterExpression = spec.partial;
  if (spec.expireAfterSeconds !== undefined) options.expireAfterSeconds = spec.expireAfterSeconds;
  schema.index(keys, options);
}

/** Declares a collection; call once, at the top of a noun's `model.ts`. */
export function defineModel<T extends Stored>(options: ModelOptions): ModelDefinition<T> {
  if (defined.has(options.name)) throw new Error(`the collection "${options.name}" is defined twice`);
  const fields: SchemaDefinition = {
    _id: { type: String, required: true },
    institutionId: { type: String, required: true },
    ...options.fields,
  };
  const schema = new Schema(fields, {
    collection: options.name,
    strict: 'throw',
    strictQuery: 'throw',
    versionKey: false,
    id: false,
    minimize: false,
    autoIndex: false,
    autoCreate: false,
    bufferCommands: false,
  });
  const across = [...ALWAYS, ...(options.across ?? [])];
  guardScope(schema, options.name, across);
  for (const spec of options.indexes ?? []) addIndex(schema, spec);
  const definition: ModelDefinition<T> = { name: options.name, schema, across };
  defined.set(options.name, definition);
  return definition;
}

/** All collections whose `model.ts` has been imported, for creating indexes at start. */
export function definedModels(): ModelDefinition<Stored>[] {
  return [...defined.values()];
}
