import { expect, test } from 'vitest';
import { troubleOf } from './trouble.ts';

test('a denied permission tells the page’s switch from the system’s', () => {
  const byPage = troubleOf({ name: 'NotAllowedError', message: 'Permission denied' });
  const bySystem = troubleOf({ name: 'NotAllowedError', message: 'Permission denied by system' });
  expect(byPage).toEqual({ result: 'denied', deniedBy: 'page' });
  expect(bySystem).toEqual({ result: 'denied', deniedBy: 'system' });
});

test('a camera that another program holds is busy, not missing', () => {
  expect(troubleOf({ name: 'NotReadableError', message: 'Could not start video source' }).result).toBe('busy');
});

test('no device at all', () => {
  expect(troubleOf({ name: 'NotFoundError', message: 'Requested device not found' }).result).toBe('none');
});

test('a browser without media devices is a failure, not a denial', () => {
  expect(troubleOf({ name: 'TypeError', message: 'navigator.mediaDevices is undefined' }).result).toBe('failed');
});
