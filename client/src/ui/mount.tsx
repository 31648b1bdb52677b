import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { getLanguage } from '../i18n/language.ts';
import { startAnnouncer } from './announcer.ts';
import { type Density, startAppearance } from './appearance.ts';
import { startKeptFocus } from './kept-focus.ts';
import { Toasts } from './Toasts.tsx';

/** What every entry does once: theme, language and live regions on the page, then React in place of `#app`. */
export function mount(density: Density, app: ReactNode): void {
  const place = document.getElementById('app');
  if (!place) throw new Error('The page has no #app');
  document.documentElement.lang = getLanguage();
  startAppearance(density);
  startAnnouncer();
  startKeptFocus();
  createRoot(place).render(
    <StrictMode>
      {app}
      <Toasts />
    </StrictMode>,
  );
}
