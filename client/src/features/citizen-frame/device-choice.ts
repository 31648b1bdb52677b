import { onDemand } from '../../ui/OnDemand.tsx';
import type { DeviceChoiceProps } from './on-demand/DeviceChoice.tsx';

/** By a press in the check and in the call. */
export const deviceChoice = onDemand<DeviceChoiceProps>(() => import('./on-demand/DeviceChoice.tsx'));
