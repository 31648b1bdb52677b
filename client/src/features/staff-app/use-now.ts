import { useEffect, useState } from 'react';

/** The present moment, drawn again every `everyMs`: for words like «ждёт 4 минуты». */
export function useNow(everyMs = 15_000): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
