import { onDemand } from '../../ui/OnDemand.tsx';
import type { QualityDialogProps } from './on-demand/QualityDialog.tsx';

/** «Подробности связи»: for whoever wants them; nothing is fetched or counted before. */
export const qualityDetails = onDemand<QualityDialogProps>(() => import('./on-demand/QualityDialog.tsx'));
