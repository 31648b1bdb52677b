import { onDemand } from '../../ui/OnDemand.tsx';

/** Materials handed over while the chat is closed (D21). */
export const givenSheet = onDemand(() => import('./on-demand/GivenSheet.tsx'));
