import { useEffect, useState } from 'react';

/** Narrower than this many pixels; drawn again when that changes. For what CSS alone can't say. */
export function useNarrow(belowPx: number): boolean {
  const query = `(max-width: ${belowPx - 1}px)`;
  const [isNarrow, setNarrow] = useState(() => window.matchMedia(query).matches);
  useEffect(() => {
    const list = window.matchMedia(query);
    const change = () => setNarrow(list.matches);
    change();
    list.addEventListener('change', change);
    return () => list.removeEventListener('change', change);
  }, [query]);
  return isNarrow;
}
