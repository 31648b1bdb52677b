import * as z from 'zod';
import type { Json } from './dice.ts';

/** What fields of that name hold where the request is right: ids of real things, real parameters of media. */
export type Known = Readonly<Record<string, Json>>;

type Schema = z.core.$ZodType;

/** An id that nobody knows is no sample: who adds a request says what it names. */
const NAMES_SOMETHING = /Ids?$/;

const TEXTS = ['x', '2037-11-26T07:00:00.000Z', '2037-11-26', '10:00', 'x'.repeat(32)];
const NUMBERS = [1, 0, 10, 0.5];

/**
 * A request that its schema takes, made from the schema: all that may be given is given.
 * @throws Error for a field that holds an id and is not known
 */
export function sampleOf(schema: Schema, known: Known, name = ''): Json {
  const own = known[name];
  if (own !== undefined && z.safeParse(schema, own).success) return own;
  if (schema instanceof z.ZodObject) return fieldsOf(schema, known);
  if (schema instanceof z.ZodArray) return [sampleOf(schema.element, known, name)];
  const inner = innerOf(schema);
  if (inner) return sampleOf(inner, known, name);
  if (NAMES_SOMETHING.test(name)) throw new Error(`nobody has said what ${name} names`);
  const fitting = [true, ...enumOf(schema), ...TEXTS, ...NUMBERS, {}].find(each => z.safeParse(schema, each).success);
  if (fitting === undefined) throw new Error(`no sample of ${name}, a ${schema._zod.def.type}: make one known`);
  return fitting;
}

function fieldsOf(schema: z.ZodObject, known: Known): Json {
  return Object.fromEntries(Object.entries(schema.shape).map(([key, field]) => [key, sampleOf(field, known, key)]));
}

/** What is inside of an optional, a nullable or a default. */
export function innerOf(schema: Schema): Schema | null {
  const isWrapped =
    schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault;
  if (isWrapped) return schema.unwrap();
  if (schema instanceof z.ZodUnion) return schema.options[0] ?? null;
  return schema instanceof z.ZodLazy ? schema.unwrap() : null;
}

function enumOf(schema: Schema): (string | number)[] {
  return schema instanceof z.ZodEnum ? schema.options : [];
}
