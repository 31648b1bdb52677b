import { useEffect } from 'react';
import { hallOf } from '../../call/hall/on-demand/hall-commands.ts';
import type { CallSession } from '../../call/session.ts';
import { useCall } from '../citizen-frame/use-call.ts';

/** Reads questions and the poll with every coming in: what changed while the connection was away came to nobody. */
export function useHallLook(session: CallSession): void {
  const isIn = useCall(session, ({ phase }) => phase.kind === 'inRoom');
  useEffect(() => {
    // Without an answer the next change tells all of it.
    if (isIn)
      hallOf(session)
        .lookAtHall()
        .catch(() => undefined);
  }, [isIn, session]);
}
