import { useCallback, useState } from 'react';
import type { PanelTabId } from '../staff-room/Panel.tsx';

/** What of a hall is opened from one part of the room and stands in another. */
export type HallOpen = 'none' | 'captions' | 'poll';

export interface HallTools {
  what: HallOpen;
  open: (what: HallOpen) => void;
  openTab: (tab: PanelTabId) => void;
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
    ...{ what, open, openTab: show, isBeside },
    isPanelShown: isBeside || isWanted,
    isPanelBelow: !isBeside && isWanted,
    togglePanel: id => (isWanted && tab === id ? setWanted(false) : show(id)),
  };
}
