import type { ReactNode } from 'react';

/**
 * Visible text that screen readers follow where it stands (result of a check row, place in the queue). For everything
 * else use `announce`: a page has one voice.
 */
export function LiveRegion({ children, className }: { children: ReactNode; className?: string | undefined }) {
  return (
    <div className={className} role="status">
      {children}
    </div>
  );
}
