import { useEffect, useState } from 'react';
import { clientId } from '../../call/client-id.ts';
import { type CallSession, createCallSession } from '../../call/session.ts';
import { refresh } from '../staff-app/refresh.ts';

/** One session per room and tab; leaving the page is like losing the tab, nobody is told (D22). */
export function useRoomSession(consultationId: string): CallSession {
  const [session] = useState(() =>
    createCallSession({
      consultationId,
      role: 'staff',
      clientId: clientId(),
      initialMuted: false,
      wants: { camera: true, mic: true },
      renewSession: refresh,
    }),
  );
  useEffect(() => {
    void session.join();
    return () => session.dispose();
  }, [session]);
  return session;
}
