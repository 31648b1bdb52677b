import { onDemand } from '../../../ui/OnDemand.tsx';
import type { GroupGridProps } from './GroupGrid.tsx';

/** A talk of two never needs it. */
export const groupGrid = onDemand<GroupGridProps>(() => import('./GroupGrid.tsx'));
