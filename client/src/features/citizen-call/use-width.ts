import { useEffect, useState } from 'react';

/** narrow < 768 ≤ middle < 1024 ≤ wide */
export type Width = 'narrow' | 'middle' | 'wide';

const widthNow = (): Width => (innerWidth < 768 ? 'narrow' : innerWidth < 1024 ? 'middle' : 'wide');

export function useWidth(): Width {
  const [width, setWidth] = useState(widthNow);
  useEffect(() => {
    const change = () => setWidth(widthNow());
    addEventListener('resize', change);
    return () => removeEventListener('resize', change);
  }, []);
  return width;
}
