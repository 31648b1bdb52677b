import { useStore } from 'zustand';
import { hideSelf, isSelfHidden } from '../../call/remembered-choice.ts';
import { useText } from '../../i18n/catalog.ts';
import { citizenComfortText } from '../../i18n/citizen-comfort.ts';
import { announce } from '../../ui/announcer.ts';
import * as icons from '../../ui/icons.ts';
import type { MenuEntry } from '../../ui/staff/MenuButton.tsx';

/** One's own picture, for oneself alone: hidden and shown again (ux §6.2). */
export function useSelfShown(): MenuEntry {
  const t = useText(citizenComfortText).self;
  const isHidden = useStore(isSelfHidden);
  const onSelect = () => {
    hideSelf(!isHidden);
    announce(isHidden ? t.shown : t.hidden);
  };
  return { id: 'self', label: isHidden ? t.show : t.hide, note: t.note, icon: icons.person, onSelect };
}
