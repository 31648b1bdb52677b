import { afterEach, expect, it, vi } from 'vitest';
import { exitPlan, exitStops } from './exit-plan.ts';

vi.stubGlobal('history', { replaceState: () => undefined });
vi.stubGlobal('location', { pathname: '/v', search: '' });
afterEach(() => vi.restoreAllMocks());

it('whatever holds a camera is stopped before the page is left: the check as well as the call', () => {
  const check = vi.fn();
  const forgetCheck = exitStops(check);
  exitPlan(undefined).before();
  expect(check).toHaveBeenCalledOnce();
  const call = vi.fn();
  exitStops(call);
  forgetCheck();
  exitPlan(undefined).before();
  expect([check, call].map(stopped => stopped.mock.calls.length)).toEqual([1, 1]);
});
