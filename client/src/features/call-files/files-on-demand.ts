import { onDemand } from '../../ui/OnDemand.tsx';

/** Files of the chat (D21): what is handed over, and what came. Fetched with the first opened chat. */
export const filesOnDemand = onDemand(() => import('./on-demand/Files.tsx'));
