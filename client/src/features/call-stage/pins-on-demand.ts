import { onDemand } from '../../ui/OnDemand.tsx';
import type { PinsProps } from './on-demand/Pins.tsx';

/** Who wants one of several people large; a comfort, fetched after the first picture. */
export const pins = onDemand<PinsProps>(() => import('./on-demand/Pins.tsx'));
