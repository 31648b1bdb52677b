import { createContext, useContext, useEffect, useState } from 'react';

/** The server's present moment, milliseconds. Until a server has answered it is the browser's own clock. */
export const ClockContext = createContext<() => number>(() => Date.now());

/** Drawn again every `everyMs`. For words like «через 3 минуты»; a call has the session's own clock. */
export function useNow(everyMs = 1_000): number {
  const now = useContext(ClockContext);
  const [at, setAt] = useState(now);
  useEffect(() => {
    setAt(now());
    const timer = setInterval(() => setAt(now()), everyMs);
    return () => clearInterval(timer);
  }, [now, everyMs]);
  return at;
}

/** Whole minutes that are left, rounded up: «через 1 минуту» until it is really now. */
export const minutesUntil = (when: string, now: number): number => Math.ceil((Date.parse(when) - now) / 60_000);
