import { onDemand } from '../../ui/OnDemand.tsx';
import type { LastPageProps } from './on-demand/LastPage.tsx';

/** Fetched while the meeting runs: it may end by the network's fault. */
export const lastPage = onDemand<LastPageProps>(() => import('./on-demand/LastPage.tsx'));
