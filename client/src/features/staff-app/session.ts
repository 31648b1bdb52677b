import type { Me } from '@priyom/shared/api/auth';
import { create } from 'zustand';

/** Who is at this desk. `unknown` only until the first answer of the server. */
export type StaffSession = { state: 'unknown' } | { state: 'signedOut' } | { state: 'signedIn'; me: Me };

export const useStaffSession = create<StaffSession>(() => ({ state: 'unknown' }));

export function signedIn(me: Me): void {
  useStaffSession.setState({ state: 'signedIn', me }, true);
}

export function signedOut(): void {
  useStaffSession.setState({ state: 'signedOut' }, true);
}

/** Inside the signed-in part of the application only. @throws when nobody is signed in: a mistake of ours. */
export function useMe(): Me {
  const session = useStaffSession();
  if (session.state !== 'signedIn') throw new Error('useMe outside the signed-in part');
  return session.me;
}
