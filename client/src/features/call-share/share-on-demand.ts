import { onDemand } from '../../ui/OnDemand.tsx';
import type { SharingProps } from './on-demand/Sharing.tsx';

/** A screen that is shown, on either side; fetched with the word that it is. */
export const sharing = onDemand<SharingProps>(() => import('./on-demand/Sharing.tsx'));
