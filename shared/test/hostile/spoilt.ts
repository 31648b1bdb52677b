import * as z from 'zod';
import type { Json } from './dice.ts';
import { innerOf } from './sample.ts';

type Schema = z.core.$ZodType;
type Path = readonly (string | number)[];

/** One request with one thing wrong in it, as JSON. */
export interface Spoilt {
  where: string;
  /** Made when it is asked for: of thousands a test takes some. */
  readonly value: Json | undefined;
}

/** The schema's own fields, however deep, each in turn with everything that it may not be, and some that it may. */
export function spoiltOf(schema: Schema, sample: Json): Spoilt[] {
  return placesOf(schema, sample, []).flatMap(({ schema: here, value: right, path }) =>
    wrongFor(here, right).map(wrong => ({
      where: path.join('.') || 'all',
      get value() {
        return changed(sample, path, wrong);
      },
    })),
  );
}

/** Fields of the schema that this request does not have, however deep: what is not there is not spoilt either. */
export function lackingIn(schema: Schema, value: Json, path = ''): string[] {
  const inner = innerFor(schema, value);
  if (inner) return value === null ? [] : lackingIn(inner, value, path);
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    return value[0] === undefined ? [] : lackingIn(schema.element, value[0], `${path}.0`);
  }
  if (!(schema instanceof z.ZodObject) || !isObject(value)) return [];
  return Object.entries(schema.shape).flatMap(([key, field]) => {
    const own = value[key];
    return own === undefined ? [`${path}.${key}`] : lackingIn(field, own, `${path}.${key}`);
  });
}

/** As `innerOf`; of several that it may be, the one that it is. */
function innerFor(schema: Schema, value: Json): Schema | null {
  if (schema instanceof z.ZodUnion) return schema.options.find(option => fits(option, value)) ?? null;
  return innerOf(schema);
}

/** Whether the server refuses it by the contract alone: whatever comes through is a matter of rules. */
export function isRefusedBy(schema: Schema, value: Json | undefined): boolean {
  return hasForbiddenKey(value) || !fits(schema, value);
}

export function fits(schema: Schema, value: Json | undefined): boolean {
  return z.safeParse(schema, value).success;
}

interface Place {
  schema: Schema;
  value: Json;
  path: Path;
}

function placesOf(schema: Schema, value: Json, path: Path): Place[] {
  const inner = innerFor(schema, value);
  if (inner) return placesOf(inner, value, path);
  const own = { schema, value, path };
  if (schema instanceof z.ZodObject && isObject(value)) {
    const fields = Object.entries(value).flatMap(([key, field]) => {
      const fieldSchema = schema.shape[key];
      return fieldSchema ? placesOf(fieldSchema, field, [...path, key]) : [];
    });
    return [own, ...fields];
  }
  if (schema instanceof z.ZodArray && Array.isArray(value) && value[0] !== undefined) {
    return [own, ...placesOf(schema.element, value[0], [...path, 0])];
  }
  return [own];
}

const parsed = (text: string): Json => JSON.parse(text);

/** No value of its kind anywhere. */
const NOWHERE: readonly Json[] = [
  { $gt: '' },
  { $ne: null },
  { $where: 'sleep(1000)' },
  parsed('{"__proto__":{"isAdmin":true}}'),
  parsed('{"constructor":{"prototype":{"isAdmin":true}}}'),
  parsed(`${'['.repeat(100)}${']'.repeat(100)}`),
];

const OF_ANOTHER_TYPE: readonly (Json | undefined)[] = [
  ...[undefined, null, true, 0, -1, 1.5, 1e308, '', 'text'],
  ...[[], [null], {}],
];

const TEXTS: readonly string[] = [
  ...['\ud800', '\u0000', '\u202e', ' ', '$ne', '__proto__', 'constructor', 'toString', '../../etc/passwd'],
  ...['%00', 'x'.repeat(65), 'x'.repeat(501), 'а'.repeat(5_001)],
];

/** As many as a message of 64 KB carries beside the rest of it, 1,000 at most. */
const MOST = 1_000;
const ROOM_BYTES = 40_000;

function many(value: Json): Json[] {
  const each = Buffer.byteLength(JSON.stringify(value)) + 1;
  return Array(Math.min(MOST, Math.max(2, Math.floor(ROOM_BYTES / each)))).fill(value);
}

function wrongFor(schema: Schema, value: Json): (Json | undefined)[] {
  return [...OF_ANOTHER_TYPE, ...NOWHERE, ...ofItsOwnType(schema, value)];
}

function ofItsOwnType(schema: Schema, value: Json): Json[] {
  if (typeof value === 'string') return [...TEXTS, ...beyondItsLimits(schema)];
  if (schema instanceof z.ZodNumber) {
    const { minValue, maxValue } = schema;
    const beyond = [minValue === null ? -1 : minValue - 1, maxValue === null ? 2 ** 31 : maxValue + 1];
    return [...beyond, 2 ** 32, 2 ** 53].filter(Number.isFinite);
  }
  if (Array.isArray(value)) return [[...value, ...value], many(value[0] ?? null), many(0)];
  if (!isObject(value)) return [];
  return [withMore(value, '$set'), withMore(value, '__proto__'), withMore(value, 'isAdmin')];
}

function beyondItsLimits(schema: Schema): string[] {
  if (!(schema instanceof z.ZodString)) return [];
  const { minLength, maxLength } = schema;
  return [
    ...(minLength !== null && minLength > 0 ? ['x'.repeat(minLength - 1)] : []),
    ...(maxLength === null ? [] : ['x'.repeat(maxLength + 1)]),
  ];
}

/** `__proto__` as JSON has it: a key like any other. */
function withMore(value: object, key: string): Json {
  return Object.fromEntries([...Object.entries(value), [key, { isAdmin: true }]]);
}

function changed(node: Json, [key, ...rest]: Path, wrong: Json | undefined): Json | undefined {
  if (key === undefined) return wrong;
  if (Array.isArray(node)) {
    return node.map((each, at) => (at === key ? (changed(each, rest, wrong) ?? null) : each));
  }
  if (!isObject(node)) return node;
  const entries = Object.entries(node).map(
    ([name, each]) => [name, name === key ? changed(each, rest, wrong) : each] as const,
  );
  return Object.fromEntries(entries.flatMap(([name, each]) => (each === undefined ? [] : [[name, each] as const])));
}

function hasForbiddenKey(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([key, inner]) => /^(\$.*|__proto__|constructor|prototype)$/.test(key) || hasForbiddenKey(inner),
  );
}

function isObject(value: Json): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
