import { AppError, type WireError } from '@priyom/shared/errors';
import { newId } from '../ids.ts';
import { describeError, type Logger } from '../logger.ts';
import { DuplicateKeyError } from '../mongo/duplicate-key.ts';

export interface Answer {
  status: number;
  error: WireError;
}

/** Errors of express itself, by the `type` that its parsers give them. */
function expressError(error: Error): AppError | undefined {
  const type = 'type' in error ? error.type : undefined;
  if (type === 'entity.too.large') return new AppError('PAYLOAD_TOO_LARGE');
  const status = 'status' in error ? error.status : undefined;
  return status === 400 || status === 415 ? new AppError('VALIDATION', { fields: ['body'] }) : undefined;
}

/** The database is away or changing its primary: trying again helps. */
function isDatabaseAway(error: Error): boolean {
  return /^Mongo(ose)?(Network|ServerSelection|NotConnected|PoolCleared|TopologyClosed)/.test(error.name);
}

function asAppError(error: unknown): AppError | undefined {
  if (error instanceof AppError) return error;
  if (!(error instanceof Error)) return undefined;
  if (error instanceof DuplicateKeyError) return new AppError('CONFLICT', { fields: error.fields });
  if (isDatabaseAway(error)) return new AppError('NOT_READY');
  return expressError(error);
}

/** Any thrown thing as what travels to a browser. The unexpected becomes INTERNAL with an id that is in the log. */
export function toAnswer(error: unknown, log: Logger): Answer {
  const known = asAppError(error);
  if (known) {
    const { code, details } = known;
    if (code === 'NOT_READY') log.warn({ error: describeError(error) }, 'the database does not answer');
    return { status: known.status, error: Object.keys(details).length > 0 ? { code, details } : { code } };
  }
  const logId = newId().slice(-8);
  log.error({ logId, error: describeError(error) }, 'unexpected error');
  return { status: 500, error: { code: 'INTERNAL', logId } };
}
