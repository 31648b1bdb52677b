import { ERRORS, type ErrorCode, type WireError } from '@priyom/shared/errors';

const FOR_NOW: readonly ErrorCode[] = ['MEDIA_UNAVAILABLE', 'NOT_READY', 'RATE_LIMITED', 'INTERNAL'];

/** Waiting and asking again helps with these alone; every other no is an answer. */
export const isForNow = ({ code }: WireError): boolean => FOR_NOW.includes(code);

/** The server answered no. */
export class Refused extends Error {
  readonly wire: WireError;

  constructor(wire: WireError) {
    super(wire.code);
    this.name = 'Refused';
    this.wire = wire;
  }

  /** Trying the same again can help. */
  get isRetryable(): boolean {
    return ERRORS[this.wire.code].retry;
  }
}

/** The connection went before the answer came: it may have been done or not. Same requestId, same answer. */
export class NoAnswer extends Error {
  constructor() {
    super('the connection went before the answer came');
    this.name = 'NoAnswer';
  }
}
