import type { Me } from '@priyom/shared/api/auth';
import { create } from 'zustand';

/**
 * Who is at this desk. `unknown` only until the first answer of the server; `leaving` while it hears that somebody signs
 * out: nothing is asked in their name any more. `isOwn`: they signed out; else the log-in has ended, or there was none.
 */
export type StaffSession =
  | { state: 'unknown' }
  | { state: 'signedIn'; me: Me }
  | { state: 'leaving' }
  | { state: 'signedOut'; isOwn: boolean };

export const useStaffSession = create<StaffSession>(() => ({ state: 'unknown' }));

export function signedIn(me: Me): void {
  useStaffSession.setState({ state: 'signedIn', me }, true);
}

export function leaving(): void {
  useStaffSession.setState({ state: 'leaving' }, true);
}

export function signedOut(): void {
  const { state } = useStaffSession.getState();
  // A refusal of something asked before may come after the answer to the sign-out.
  if (state !== 'signedOut') useStaffSession.setState({ state: 'signedOut', isOwn: state === 'leaving' }, true);
}

/** Inside the signed-in part of the application only. @throws when nobody is signed in: a mistake of ours. */
export function useMe(): Me {
  const session = useStaffSession();
  if (session.state !== 'signedIn') throw new Error('useMe outside the signed-in part');
  return session.me;
}
