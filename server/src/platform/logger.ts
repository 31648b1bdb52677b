import { type Logger, pino } from 'pino';

export type { Logger } from 'pino';

/** Keys that must never reach a log, wherever they stand in an entry: the second line behind "log ids only". */
const SECRET_KEYS = [
  'password',
  'passwordHash',
  'secret',
  'token',
  'refreshToken',
  'cookie',
  'authorization',
  'pd',
  'phone',
  'email',
  'name',
  'surname',
  'sdp',
  'text',
];

const PATHS = SECRET_KEYS.flatMap(key => [key, `*.${key}`, `*.*.${key}`]);

/** One JSON line per entry on standard output. Entries carry ids, never personal data (design.md, rule 10). */
export function createLogger(level: string, destination?: NodeJS.WritableStream): Logger {
  const options = { level, base: undefined, redact: { paths: PATHS, censor: '[removed]' } };
  return destination ? pino(options, destination) : pino(options);
}

/**
 * What a log may say about an unexpected error. Messages of the database and of mongoose repeat the values they choke
 * on (a phone number in a duplicate key), so of those only the kind and the place are told.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const described: Record<string, unknown> = { kind: error.name, at: ownFrames(error) };
  if ('issues' in error && Array.isArray(error.issues)) described.paths = error.issues.map(pathOf);
  if ('code' in error) described.code = error.code;
  if (!/Mongo|Validation|Cast|Strict|Zod|Syntax/.test(error.name)) described.message = error.message;
  if (error.cause) described.cause = describeError(error.cause);
  return described;
}

/** Where in our own code; the frames of libraries say little. */
function ownFrames(error: Error): string[] {
  const frames = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line));
  const own = frames.filter(line => !/node_modules|node:/.test(line));
  return (own.length > 0 ? own : frames).slice(0, 8).map(line => line.trim());
}

/** Of a schema's complaint only the place. */
function pathOf(issue: unknown): string {
  const path = typeof issue === 'object' && issue !== null && 'path' in issue ? issue.path : [];
  return Array.isArray(path) ? path.join('.') : '';
}
