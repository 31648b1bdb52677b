import { AppError } from '@priyom/shared/errors';
import type * as z from 'zod';

const FORBIDDEN_KEYS: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** Deeper than any contract of ours; a bound against stacks. */
const MAX_DEPTH = 20;

function hasForbiddenKey(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (depth > MAX_DEPTH) return true;
  return Object.entries(value).some(
    ([key, inner]) => key.startsWith('$') || FORBIDDEN_KEYS.includes(key) || hasForbiddenKey(inner, depth + 1),
  );
}

/**
 * The one parse at the edge (design.md, rule 8), for REST and sockets alike. Operators and prototype keys are refused
 * wherever they stand, whatever the schema says.
 * @throws AppError VALIDATION with the paths that are wrong, never their values.
 */
export function parseInput<V>(schema: z.ZodType<V>, value: unknown): V {
  if (hasForbiddenKey(value)) throw new AppError('VALIDATION', { fields: ['forbiddenKey'] });
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map(issue => issue.path.join('.') || issue.code);
  throw new AppError('VALIDATION', { fields: [...new Set(fields)].slice(0, 20) });
}
