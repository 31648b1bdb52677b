import type { ErrorCode } from '@priyom/shared/errors';
import { expect, it } from 'vitest';
import { NoAnswer, Refused } from '../signaling/failures.ts';
import { rowOfError, troubleOf } from './network-trouble.ts';
import { done, WAITING } from './rows.ts';

const after = (code: ErrorCode) => troubleOf(rowOfError(new Refused({ code })));

it('our media node that is away is not the fault of the person’s internet', () => {
  expect(after('MEDIA_UNAVAILABLE')).toBe('mediaDown');
});

it('each cause keeps its name', () => {
  expect(troubleOf(rowOfError(new NoAnswer()))).toBe('noServer');
  expect(after('CLIENT_OUTDATED')).toBe('outdated');
  expect(after('NOT_READY')).toBe('brokeOff');
  expect(after('RATE_LIMITED')).toBe('brokeOff');
  expect(troubleOf(rowOfError(new Error('a library broke')))).toBe('brokeOff');
});

it('the way is blocked only when it was tried and nothing came back', () => {
  expect(troubleOf(done('failed', 'RTT ? ms, loss ?/? %'))).toBe('path');
});

it('a session that is not there yet is no failure', () => {
  expect(rowOfError(new Refused({ code: 'LINK_EARLY' })).result).toBe('skipped');
  expect(rowOfError(new Refused({ code: 'WRONG_STAGE' })).result).toBe('skipped');
  expect(troubleOf(done('ok', 'RTT 38 ms'))).toBeNull();
  expect(troubleOf({ ...WAITING, state: 'running' })).toBeNull();
});
