import { Me } from '@priyom/shared/api/auth';
import * as z from 'zod';
import { ApiError } from './api-error.ts';
import { finishEverything, forgetEverything } from './private-memory.ts';
import { refresh } from './refresh.ts';
import { request } from './request.ts';
import { leaving, signedIn, signedOut } from './session.ts';
import { typed } from './typed.ts';

const MARGIN_MS = 60_000;
/** A computer whose clock is fast must not ask all the time. */
const SOONEST_MS = 30_000;
const AGAIN_MS = 15_000;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Asks the server who is signed in; called once at start. @throws ApiError when it does not say. */
export async function loadSession(): Promise<void> {
  try {
    welcome(await request('me', Me));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    signedOut();
  }
}

/** @throws ApiError PASSWORD_WRONG · LOCKED_OUT · RATE_LIMITED · OFFLINE */
export async function logIn(login: string, password: string): Promise<void> {
  welcome(await request('login', Me, { body: { login, password } }));
}

/**
 * @param mayLose the person was told that something typed has not reached the server, and goes all the same
 * @returns false when nothing was done, because something typed would be lost
 */
export async function logOut(mayLose = false): Promise<boolean> {
  if (!(await finishEverything()) && !mayLose) return false;
  clearTimeout(timer);
  leaving();
  forgetEverything();
  await request('logout', z.object({})).catch(() => undefined);
  signedOut();
  return true;
}

/** Keeps the access token fresh, so that a socket or a form never meets an expired one. */
function welcome(me: Me): void {
  // After an expired session or a reload somebody else may sit down here.
  if (typed.whose !== null && typed.whose !== me.staffId) forgetEverything();
  typed.belongsTo(me.staffId);
  signedIn(me);
  renewIn(Math.max(SOONEST_MS, Date.parse(me.accessUntil) - Date.now() - MARGIN_MS));
}

function renewIn(ms: number): void {
  clearTimeout(timer);
  timer = setTimeout(() => void renewAndReload(), ms);
}

async function renewAndReload(): Promise<void> {
  try {
    await refresh();
    await loadSession();
  } catch (error) {
    if (!isRefusal(error)) renewIn(AGAIN_MS);
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'UNAUTHENTICATED';
}
