import { Me } from '@priyom/shared/api/auth';
import * as z from 'zod';
import { ApiError } from './api-error.ts';
import { finishEverything, forgetEverything } from './private-memory.ts';
import { refresh } from './refresh.ts';
import { request } from './request.ts';
import { signedIn, signedOut } from './session.ts';

const MARGIN_MS = 60_000;
let timer: ReturnType<typeof setTimeout> | undefined;
let lastStaffId: string | null = null;

/** Asks the server who is signed in; called once at start. */
export async function loadSession(): Promise<void> {
  try {
    welcome(await request('me', Me));
  } catch (error) {
    if (error instanceof ApiError && error.code === 'OFFLINE') throw error;
    signedOut();
  }
}

/** @throws ApiError PASSWORD_WRONG · LOCKED_OUT · RATE_LIMITED · OFFLINE */
export async function logIn(login: string, password: string): Promise<void> {
  welcome(await request('login', Me, { body: { login, password } }));
}

export async function logOut(): Promise<void> {
  clearTimeout(timer);
  await finishEverything();
  forgetEverything();
  await request('logout', z.object({})).catch(() => undefined);
  signedOut();
}

/** Keeps the access token fresh, so that a socket or a form never meets an expired one. */
function welcome(me: Me): void {
  // After an expired session somebody else may sit down here.
  if (lastStaffId !== null && lastStaffId !== me.staffId) forgetEverything();
  lastStaffId = me.staffId;
  signedIn(me);
  clearTimeout(timer);
  const wait = Math.max(5_000, Date.parse(me.accessUntil) - Date.now() - MARGIN_MS);
  timer = setTimeout(() => void renewAndReload(), wait);
}

async function renewAndReload(): Promise<void> {
  if (await refresh()) await loadSession().catch(() => undefined);
}
