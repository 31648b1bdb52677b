import { useEffect, useState } from 'react';
import { forgetSecret, secretInAddress } from '../citizen-app/link-fragment.ts';
import { keepSecret, keptSecret, type OwnPage } from './place-memory.ts';

/** Read out of the address, which then has it no longer (screenshots, histories); a reload has the tab's. null: none. */
export function useSecret(of: OwnPage): string | null {
  const [secret, setSecret] = useState(() => secretInAddress() ?? keptSecret(of));
  useEffect(() => {
    const read = () => {
      const given = secretInAddress();
      if (!given) return;
      keepSecret(of, given);
      forgetSecret();
      setSecret(given);
    };
    read();
    // Another link pasted into the same tab changes the fragment only.
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, [of]);
  return secret;
}
