import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startLanguage } from '../i18n/language.ts';
import { startAnnouncer } from './announcer.ts';
import { type Density, startAppearance } from './appearance.ts';
import { startKeptFocus } from './kept-focus.ts';
import { Toasts } from './Toasts.tsx';

export interface Mounted {
  density: Density;
  /** Fetches the page's English texts. */
  english: () => Promise<unknown>;
}

/** What every entry does once: theme, language and live regions on the page, then React in place of `#app`. */
export async function mount({ density, english }: Mounted, app: ReactNode): Promise<void> {
  const place = document.getElementById('app');
  if (!place) throw new Error('The page has no #app');
  startAppearance(density);
  startAnnouncer();
  startKeptFocus();
  await startLanguage(english);
  createRoot(place).render(
    <StrictMode>
      {app}
      <Toasts />
    </StrictMode>,
  );
}
