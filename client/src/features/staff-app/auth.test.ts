import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { logIn, logOut } from './auth.ts';
import { finishOnSignOut } from './private-memory.ts';
import { useStaffSession } from './session.ts';
import { typed } from './typed.ts';

const me = (staffId: string) => ({
  staffId,
  name: 'Тестова Анна Петровна',
  shortName: 'Тестова А. П.',
  initials: 'ТА',
  roles: ['specialist'],
  position: 'психолог',
  department: '',
  institution: { id: 'i1', name: '', shortName: '', zone: 'Europe/Moscow', phone: '', technicianPhone: '' },
  accessUntil: new Date(Date.now() + 600_000).toISOString(),
});

const Text = z.string();
const asked: string[] = [];
/** What the server answers to the renewals, in turn; then it renews. */
let renewals: number[] = [];
let staffId = 'anna';

beforeEach(() => {
  asked.length = 0;
  renewals = [];
  vi.useFakeTimers();
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    const status = path === '/api/auth/refresh' ? (renewals.shift() ?? 200) : 200;
    const refusal = { error: { code: status === 401 ? 'UNAUTHENTICATED' : 'INTERNAL' } };
    return new Response(JSON.stringify(status === 200 ? me(staffId) : refusal), { status });
  });
});

afterEach(async () => {
  await logOut(true);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const renewed = () => asked.filter(path => path === '/api/auth/refresh').length;

it('the access token is renewed before it runs out, and again soon when that got no answer', async () => {
  await logIn('anna', 'x');
  renewals = [500, 500];
  await vi.advanceTimersByTimeAsync(9 * 60_000);
  expect(renewed()).toBe(1);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(renewed()).toBe(3);
  expect(useStaffSession.getState().state).toBe('signedIn');
  await vi.advanceTimersByTimeAsync(9 * 60_000);
  expect(renewed()).toBe(4);
});

it('a log-in that has ended is not renewed again', async () => {
  await logIn('anna', 'x');
  renewals = [401];
  await vi.advanceTimersByTimeAsync(60 * 60_000);
  expect(renewed()).toBe(1);
  expect(useStaffSession.getState()).toEqual({ state: 'signedOut', isOwn: false });
});

it('after an expired session whoever typed it finds it again, somebody else does not', async () => {
  await logIn('anna', 'x');
  typed.keep('cancel a1', 'Заболела');
  useStaffSession.setState({ state: 'signedOut', isOwn: false }, true);
  await logIn('anna', 'x');
  expect(typed.recall('cancel a1', Text)).toBe('Заболела');
  staffId = 'boris';
  await logIn('boris', 'x');
  expect(typed.recall('cancel a1', Text)).toBeNull();
  staffId = 'anna';
});

it('nobody is signed out over words that have not reached the server without being asked', async () => {
  await logIn('anna', 'x');
  let isSaved = false;
  finishOnSignOut(() => (isSaved ? Promise.resolve() : Promise.reject(new Error('no answer'))));
  expect(await logOut()).toBe(false);
  expect(useStaffSession.getState().state).toBe('signedIn');
  isSaved = true;
  expect(await logOut()).toBe(true);
  expect(useStaffSession.getState().state).toBe('signedOut');
});

it('whoever signs out is told no reproach, and nothing is asked in their name from then on', async () => {
  await logIn('anna', 'x');
  const states: string[] = [];
  const stop = useStaffSession.subscribe(({ state }) => states.push(`${state} after ${asked.at(-1) ?? 'nothing'}`));
  await logOut();
  stop();
  expect(states).toEqual(['leaving after /api/auth/login', 'signedOut after /api/auth/logout']);
  expect(useStaffSession.getState()).toEqual({ state: 'signedOut', isOwn: true });
});
