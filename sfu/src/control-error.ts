import type { ControlErrorCode } from '@priyom/shared/control/frames';

/** An expected refusal: what a server gets as `{ok: false, error: {code, message}}`. Messages are for logs, not people. */
export class ControlError extends Error {
  readonly code: ControlErrorCode;

  constructor(code: ControlErrorCode, message: string = code) {
    super(message);
    this.name = 'ControlError';
    this.code = code;
  }
}
