import { AppError } from '@priyom/shared/errors';
import type * as z from 'zod';

const FORBIDDEN_KEYS: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** Deeper than any contract of ours; a bound against stacks. */
const MAX_DEPTH = 20;

const forbidden = (): AppError => new AppError('VALIDATION', { fields: ['forbiddenKey'] });

/**
 * The same with every text well-formed: half of a surrogate pair would be hashed as it is and stored as U+FFFD, so the
 * chains of journals and audit would look forged.
 * @throws AppError VALIDATION for operators and prototype keys, wherever they stand
 */
function cleaned(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  if (typeof value !== 'object' || value === null) return value;
  if (depth > MAX_DEPTH) throw forbidden();
  if (Array.isArray(value)) return value.map(inner => cleaned(inner, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (key.startsWith('$') || FORBIDDEN_KEYS.includes(key)) throw forbidden();
      return [key.toWellFormed(), cleaned(inner, depth + 1)];
    }),
  );
}

/**
 * The one parse at the edge (design.md, rule 8), for REST and sockets alike. Operators and prototype keys are refused
 * wherever they stand, whatever the schema says.
 * @throws AppError VALIDATION with the paths that are wrong, never their values.
 */
export function parseInput<V>(schema: z.ZodType<V>, value: unknown): V {
  const parsed = schema.safeParse(cleaned(value));
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map(issue => issue.path.join('.') || issue.code);
  throw new AppError('VALIDATION', { fields: [...new Set(fields)].slice(0, 20) });
}
