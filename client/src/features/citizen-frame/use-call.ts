import { useStore } from 'zustand';
import type { CallSession } from '../../call/session.ts';
import type { CallState } from '../../call/state.ts';

/** One fact of the call; the component is drawn again only when it changes. */
export function useCall<T>(session: CallSession, select: (state: CallState) => T): T {
  return useStore(session.store, select);
}
