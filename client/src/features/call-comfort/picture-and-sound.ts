import { onDemand } from '../../ui/OnDemand.tsx';

export const pictureAndSound = onDemand(() => import('./on-demand/PictureAndSound.tsx'));
