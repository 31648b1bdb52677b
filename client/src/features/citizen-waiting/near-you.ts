import { onDemand } from '../../ui/OnDemand.tsx';
import type { NearYouProps } from './on-demand/NearYou.tsx';

/** Fetched while the session is joined: a card of the waiting room, a dialog of the room. */
export const nearYou = onDemand<NearYouProps>(() => import('./on-demand/NearYou.tsx'));
