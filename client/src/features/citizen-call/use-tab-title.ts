import { useEffect } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { uiText } from '../../i18n/ui.ts';

export function useTabTitle(tab: string): void {
  const { product } = useText(uiText);
  useEffect(() => {
    document.title = `${tab} · ${product}`;
  }, [tab, product]);
}
