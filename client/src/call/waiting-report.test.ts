import { expect, test } from 'vitest';
import { NO_PATH } from './media/probe-report.ts';
import { foundNow } from './waiting-report.ts';

const CHECKED = { camera: 'none', mic: 'ok', sound: 'silent', network: 'weak' } as const;
const untried = { result: 'skipped' } as const;

test('a camera that failed in the check is told, though the room does not ask for it again', () => {
  expect(foundNow(CHECKED, { camera: untried, mic: { result: 'ok' } }, null)).toEqual(CHECKED);
});

test('what the call has tried itself goes before the check', () => {
  const found = foundNow(CHECKED, { camera: { result: 'ok' }, mic: { result: 'busy' } }, NO_PATH);
  expect(found).toEqual({ camera: 'ok', mic: 'busy', sound: 'silent', network: 'failed' });
});

test('without a check nothing is known', () => {
  expect(foundNow(undefined, { camera: untried, mic: untried }, null).sound).toBe('skipped');
});
