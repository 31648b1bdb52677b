import { useEffect } from 'react';

/** How hands that are read are shown, fetched when there are any. */
export function useSigningStyles(isSigned: boolean | undefined): void {
  useEffect(() => {
    if (isSigned) void import('./on-demand/signing.css').catch(() => undefined);
  }, [isSigned]);
}
