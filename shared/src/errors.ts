/**
 * Every error a program of Priyom answers with, its HTTP status, and whether trying the same thing again can help.
 * The sentences people read are in `error-texts.ts`; a code without a sentence does not compile.
 */
export const ERRORS = {
  VALIDATION: { status: 400, retry: false },
  UNAUTHENTICATED: { status: 401, retry: false },
  PASSWORD_WRONG: { status: 401, retry: true },
  FORBIDDEN: { status: 403, retry: false },
  NOT_FOUND: { status: 404, retry: false },
  LINK_UNKNOWN: { status: 404, retry: false },
  LINK_REVOKED: { status: 410, retry: false },
  LINK_FINISHED: { status: 410, retry: false },
  LINK_EARLY: { status: 409, retry: true },
  LINK_ASKS_YEAR: { status: 423, retry: true },
  YEAR_WRONG: { status: 401, retry: true },
  INVALID_STATE: { status: 409, retry: false },
  CONFLICT: { status: 409, retry: false },
  TIME_TAKEN: { status: 409, retry: false },
  WRONG_STAGE: { status: 409, retry: false },
  CHECK_REQUIRED: { status: 409, retry: false },
  CHECK_EARLY: { status: 409, retry: true },
  CONSENT_REQUIRED: { status: 409, retry: false },
  CITIZEN_SAID_NO: { status: 409, retry: false },
  REENTRY_OVER: { status: 409, retry: false },
  SESSION_ELSEWHERE: { status: 409, retry: false },
  CLIENT_OUTDATED: { status: 409, retry: false },
  PAYLOAD_TOO_LARGE: { status: 413, retry: false },
  FILE_TOO_LARGE: { status: 413, retry: false },
  FILES_FULL: { status: 409, retry: false },
  FILE_OFFSET: { status: 409, retry: true },
  OUTSIDE_HOURS: { status: 422, retry: false },
  IN_THE_PAST: { status: 422, retry: false },
  TOO_LONG: { status: 422, retry: false },
  TOPIC_REQUIRED: { status: 422, retry: false },
  GROUND_REQUIRED: { status: 422, retry: false },
  METHOD_NOT_OFFERED: { status: 422, retry: false },
  LOCKED_OUT: { status: 423, retry: true },
  RATE_LIMITED: { status: 429, retry: true },
  INTERNAL: { status: 500, retry: true },
  MEDIA_UNAVAILABLE: { status: 503, retry: true },
  NOT_READY: { status: 503, retry: true },
} as const;

export type ErrorCode = keyof typeof ERRORS;

/** Facts a sentence may need: never personal data, since details reach logs. */
export type ErrorDetails = Record<string, string | number | boolean | null | readonly string[]>;

export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(ERRORS, value);
}

/** An expected failure. Anything else that is thrown becomes INTERNAL with an id that is in the log. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    super(code);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return ERRORS[this.code].status;
  }
}

/** What travels to a browser, over REST and as a socket's negative ack alike. */
export interface WireError {
  code: ErrorCode;
  details?: ErrorDetails;
  /** Given for INTERNAL only: the id under which the log has the cause; people read it to the technician. */
  logId?: string;
}
