import mongoose from 'mongoose';

/**
 * A condition made by code, by the functions below. Every other object with a `$` key is turned by `sanitizeFilter`
 * into a comparison with that object, so what a browser sends never becomes an operator, even if an edge forgot to
 * parse it.
 */
export class Condition<V> {
  readonly operators: Readonly<Record<string, unknown>>;
  /** Only for the compiler: what the field's values are. */
  declare readonly of: V;

  constructor(operators: Record<string, unknown>) {
    this.operators = operators;
  }
}

type FieldFilter<V> = V | Condition<NonNullable<V>> | (V extends readonly (infer U)[] ? U : never);

/** A filter over top-level fields, typed; dotted paths (`memberships.departmentId`) take scalars and conditions. */
export type Filter<T> = { [K in keyof T]?: FieldFilter<T[K]> } & {
  [path: `${string}.${string}`]: string | number | boolean | Date | null | Condition<unknown>;
} & { anyOf?: readonly Filter<T>[] };

export const atMost = <V extends Date | number | string>(value: V): Condition<V> => new Condition({ $lte: value });
export const atLeast = <V extends Date | number | string>(value: V): Condition<V> => new Condition({ $gte: value });
export const below = <V extends Date | number | string>(value: V): Condition<V> => new Condition({ $lt: value });
export const above = <V extends Date | number | string>(value: V): Condition<V> => new Condition({ $gt: value });
/** At most that, or nothing that can be compared with it: missing, or of another type. */
export const notAbove = <V extends Date | number | string>(value: V): Condition<V> =>
  new Condition({ $not: { $gt: value } });
/** Half-open: `from` ≤ field < `to`, as days and months are counted. */
export const between = <V extends Date | number | string>(from: V, to: V): Condition<V> =>
  new Condition({ $gte: from, $lt: to });
export const oneOf = <V>(values: readonly V[]): Condition<V> => new Condition({ $in: [...values] });
export const noneOf = <V>(values: readonly V[]): Condition<V> => new Condition({ $nin: [...values] });
export const not = <V>(value: V): Condition<V> => new Condition({ $ne: value });
export const present = <V>(isPresent: boolean): Condition<V> => new Condition({ $exists: isPresent });
/** An array that holds all of these. */
export const allOf = <V>(values: readonly V[]): Condition<V[]> => new Condition({ $all: [...values] });
/** One and the same array element has all these values. */
export const withElement = <V>(element: Record<string, unknown>): Condition<V> =>
  new Condition({ $elemMatch: element });

/**
 * What mongoose gets. An `undefined` value would silently widen the filter to everything, hence the error.
 * @throws Error for a value that is undefined: a mistake of the caller.
 */
export function toQuery(filter: object): Record<string, unknown> {
  const query: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(filter)) {
    if (value === undefined) throw new Error(`filter: "${path}" is undefined and would match everything`);
    if (path === 'anyOf') query.$or = Array.isArray(value) ? value.map(toQuery) : [];
    else query[path] = value instanceof Condition ? mongoose.trusted(value.operators) : value;
  }
  return query;
}
