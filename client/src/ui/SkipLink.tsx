import type { MouseEvent } from 'react';
import { useText } from '../i18n/catalog.ts';
import { uiText } from '../i18n/ui.ts';

/** The first stop of Tab, to the page's `<main id="main" tabIndex={-1}>`. The address stays: its end may be a secret. */
export function SkipLink() {
  const t = useText(uiText);
  const skip = (event: MouseEvent) => {
    event.preventDefault();
    document.getElementById('main')?.focus();
  };
  return (
    // biome-ignore lint/a11y/useValidAnchor: it does lead to the place it names
    <a className="skip" href="#main" onClick={skip}>
      {t.skipToMain}
    </a>
  );
}
