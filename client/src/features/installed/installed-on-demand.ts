import { useEffect } from 'react';
import { onDemand } from '../../ui/OnDemand.tsx';

export const installOffer = onDemand(() => import('./on-demand/InstallOffer.tsx'));
export const noticeOffer = onDemand(() => import('./on-demand/NoticeOffer.tsx'));
export const calledNotice = onDemand(() => import('./on-demand/CalledNotice.tsx'));
export const pasteLink = onDemand(() => import('./on-demand/PasteLink.tsx'));

/** Nothing of it is on the way of the first screens. */
const IDLE_MS = 2_000;

/** Once it is known whom to call: the worker that answers for the server when there is none. */
export function useOfflinePage(side: 'citizen' | 'staff', phone: string | undefined): void {
  useEffect(() => {
    if (!phone) return;
    const timer = setTimeout(
      // What cannot be fetched now is fetched at the next visit.
      () => void import('./on-demand/begin.ts').then(({ begin }) => begin(side, phone)).catch(() => undefined),
      IDLE_MS,
    );
    return () => clearTimeout(timer);
  }, [side, phone]);
}
