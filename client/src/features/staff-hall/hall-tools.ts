import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { useCallback, useState } from 'react';
import type { PanelTabId } from '../staff-room/Panel.tsx';

/** What of a hall is opened from one part of the room and stands in another. */
export type HallOpen = 'none' | 'captions' | 'poll';

export interface HallTools {
  what: HallOpen;
  open: (what: HallOpen) => void;
  openTab: (tab: PanelTabId) => void;
  /** As it was chosen; `shownTab` says which one that is here. */
  tab: PanelTabId;
  /** There is room for the panel beside the stage. */
  isBeside: boolean;
  /** Of a group the pictures have a small screen to themselves: the panel comes below them when it is wanted. */
  isPanelShown: boolean;
  isPanelBelow: boolean;
  /** Opens it with this tab, or puts it away when it is that one already. */
  togglePanel: (tab: PanelTabId) => void;
}

interface Room {
  isBeside: boolean;
  tab: PanelTabId;
  openTab: (tab: PanelTabId) => void;
}

export function useHallTools({ isBeside, tab, openTab }: Room): HallTools {
  const [what, open] = useState<HallOpen>('none');
  const [isWanted, setWanted] = useState(false);
  const show = useCallback(
    (id: PanelTabId) => {
      setWanted(true);
      openTab(id);
    },
    [openTab],
  );
  return {
    ...{ what, open, openTab: show, tab, isBeside },
    isPanelShown: isBeside || isWanted,
    isPanelBelow: !isBeside && isWanted,
    togglePanel: id => (isWanted && tab === id ? setWanted(false) : show(id)),
  };
}

/** Where there is no protocol, what would lead to it leads to what stands first. */
export function shownTab(tab: PanelTabId, { hall, me, hasProtocols }: Snapshot): PanelTabId {
  if (tab !== 'protocol' || (me.role === 'lead' && hasProtocols)) return tab;
  return hall?.form === 'webinar' ? 'questions' : 'people';
}
