import { useEffect, useState } from 'react';
import type { CallSession } from '../../call/session.ts';

/** The server's present moment, each second: the only clock for «Осталось». */
export function useServerNow(session: CallSession): number {
  const [now, setNow] = useState(() => session.serverNow());
  useEffect(() => {
    const timer = setInterval(() => setNow(session.serverNow()), 1_000);
    return () => clearInterval(timer);
  }, [session]);
  return now;
}
