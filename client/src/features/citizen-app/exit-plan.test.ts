import { afterEach, expect, it, vi } from 'vitest';
import { exitPlan, exitStops } from './exit-plan.ts';

vi.stubGlobal('history', { replaceState: () => undefined });
vi.stubGlobal('location', { pathname: '/v', search: '' });
afterEach(() => vi.restoreAllMocks());

it('whatever holds a camera is stopped before the page is left: the check as well as the call', () => {
  const check = vi.fn();
  const forgetCheck = exitStops(check);
  exitPlan().before();
  expect(check).toHaveBeenCalledOnce();
  const call = vi.fn();
  exitStops(call);
  forgetCheck();
  exitPlan().before();
  expect([check, call].map(stopped => stopped.mock.calls.length)).toEqual([1, 1]);
});

it('the server is told from every page of a visit, after the lights are out', () => {
  const told: string[] = [];
  vi.stubGlobal('navigator', { sendBeacon: (path: string) => told.push(path) > 0 });
  exitStops(() => told.push('stopped'));
  exitPlan('https://example.org', 'inv-1').before();
  expect(told).toEqual(['stopped', '/api/guest/quick-exit']);
  exitPlan().before();
  expect(told).toHaveLength(3);
});
