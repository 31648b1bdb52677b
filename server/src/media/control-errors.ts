import type { ControlErrorCode } from '@priyom/shared/control/frames';
import { AppError, type ErrorCode } from '@priyom/shared/errors';

/** A control call that did not succeed: the node's own code, or that it could not be asked. */
export class ControlCallError extends Error {
  readonly code: ControlErrorCode | 'UNREACHABLE';

  constructor(code: ControlErrorCode | 'UNREACHABLE', message = '') {
    super(message || code);
    this.name = 'ControlCallError';
    this.code = code;
  }
}

/** frames.ts: what people are told. A room or peer that is gone comes back by joining again. */
const CODES: Record<ControlCallError['code'], ErrorCode> = {
  BAD_REQUEST: 'VALIDATION',
  UNKNOWN_ROOM: 'MEDIA_UNAVAILABLE',
  OLD_EPOCH: 'MEDIA_UNAVAILABLE',
  UNKNOWN_PEER: 'MEDIA_UNAVAILABLE',
  NOT_ALLOWED: 'WRONG_STAGE',
  CANNOT_CONSUME: 'MEDIA_UNAVAILABLE',
  WORKER_LOST: 'MEDIA_UNAVAILABLE',
  DRAINING: 'MEDIA_UNAVAILABLE',
  INTERNAL: 'MEDIA_UNAVAILABLE',
  UNREACHABLE: 'MEDIA_UNAVAILABLE',
};

/** @throws AppError in place of a ControlCallError; anything else unchanged. */
export async function asAppErrors<R>(work: Promise<R>): Promise<R> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof ControlCallError)) throw error;
    throw new AppError(CODES[error.code], { control: error.code });
  }
}
