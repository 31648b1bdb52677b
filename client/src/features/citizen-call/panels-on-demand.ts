import { onDemand } from '../../ui/OnDemand.tsx';
import type { ChatPanelProps } from './on-demand/ChatPanel.tsx';
import type { NoticeSheetProps } from './on-demand/NoticeSheet.tsx';
import type { PhoneSheetProps } from './on-demand/PhoneSheet.tsx';

/** Mostly not wanted at all, and at once when it is. */
export const holdOnDemand = onDemand(() => import('./on-demand/HoldSheet.tsx'));

/** What opens over the stage by a press. Fetched as soon as the call runs: a press finds it, also without a network. */
export const panelsOnDemand = onDemand(() => import('./on-demand/Panels.tsx'));

/** What becomes of «Телефон». */
export const phoneSheet = onDemand<PhoneSheetProps>(() => import('./on-demand/PhoneSheet.tsx'));

/** What the person must know or decide now, also that the network is away. */
export const noticeSheet = onDemand<NoticeSheetProps>(() => import('./on-demand/NoticeSheet.tsx'));

export const chatPanel = onDemand<ChatPanelProps>(() => import('./on-demand/ChatPanel.tsx'));
