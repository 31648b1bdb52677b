import { onDemand } from '../../ui/OnDemand.tsx';

/** What a call can do without: fetched after the first picture, and nothing says so where it can't be. */
export const comfort = onDemand(() => import('./on-demand/Comfort.tsx'));
