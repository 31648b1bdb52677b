import { ERRORS, type ErrorCode, type ErrorDetails, isErrorCode } from '@priyom/shared/errors';

/** What a request ended with: one of the server's codes, or `OFFLINE` when no answer came at all. */
export type FailureCode = ErrorCode | 'OFFLINE';

export class ApiError extends Error {
  readonly code: FailureCode;
  readonly details: ErrorDetails;
  readonly logId: string | undefined;

  constructor(code: FailureCode, details: ErrorDetails = {}, logId?: string) {
    super(code);
    this.name = 'ApiError';
    this.code = code;
    this.details = details;
    this.logId = logId;
  }

  /** The same again, later, may do. */
  get isRetryable(): boolean {
    return this.code === 'OFFLINE' || ERRORS[this.code].retry;
  }
}

interface ErrorBody {
  error?: { code?: unknown; details?: ErrorDetails; logId?: string };
}

function isErrorBody(value: unknown): value is ErrorBody {
  return typeof value === 'object' && value !== null && 'error' in value;
}

/** A proxy may answer with HTML: whatever is not ours counts as INTERNAL without an id. */
export function errorOf({ body }: { body: unknown }): ApiError {
  if (!isErrorBody(body) || !isErrorCode(body.error?.code)) return new ApiError('INTERNAL');
  return new ApiError(body.error.code, body.error.details ?? {}, body.error.logId);
}
