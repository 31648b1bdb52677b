import { onDemand } from '../../ui/OnDemand.tsx';
import type { HallButtonsProps } from './HallButtons.tsx';
import type { HallMoreProps } from './HallMore.tsx';
import type { HallPanelProps } from './HallPanel.tsx';
import type { HallStageProps } from './HallStage.tsx';
import type { HallTitleProps } from './HallTitle.tsx';

/** All of a hall in one file: a talk of two never needs it, and a group needs all of it at once. */
const parts = () => import('./hall-parts.ts');

export const hallTitle = onDemand<HallTitleProps>(() => parts().then(({ HallTitle }) => ({ default: HallTitle })));
export const hallStage = onDemand<HallStageProps>(() => parts().then(({ HallStage }) => ({ default: HallStage })));
export const hallPanel = onDemand<HallPanelProps>(() => parts().then(({ HallPanel }) => ({ default: HallPanel })));
export const hallButtons = onDemand<HallButtonsProps>(() =>
  parts().then(({ HallButtons }) => ({ default: HallButtons })),
);
export const hallMore = onDemand<HallMoreProps>(() => parts().then(({ HallMore }) => ({ default: HallMore })));
