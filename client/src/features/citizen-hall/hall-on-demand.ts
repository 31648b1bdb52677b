import { onDemand } from '../../ui/OnDemand.tsx';
import type { HallScreenProps } from './on-demand/HallScreen.tsx';

/** A meeting of many. Fetched in its waiting room: a talk of two weighs nothing of it. */
export const hallScreen = onDemand<HallScreenProps>(() => import('./on-demand/HallScreen.tsx'));

/** Before a webinar, in place of one's own picture and its buttons. */
export const doorCard = onDemand<{ isCalled: boolean }>(() => import('./on-demand/DoorCard.tsx'));
