import type { ReactNode } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { staffBooksText } from '../../i18n/staff-books.ts';
import { Button } from '../../ui/Button.tsx';
import { useEntryFocus } from '../../ui/entry-focus.ts';
import * as icons from '../../ui/icons.ts';
import './print-page.css';

interface PrintFrameProps {
  children: ReactNode;
  /** Whose sheet it is, on the screen only. */
  about?: string | undefined;
  /** There is a sheet to print. */
  isReady?: boolean | undefined;
}

/** The sheet at 1:1 before the printer's dialog (ux §9). */
export function PrintFrame({ children, about, isReady = true }: PrintFrameProps) {
  const t = useText(staffBooksText);
  const sheet = useEntryFocus<HTMLElement>();
  return (
    <main className="print-page" tabIndex={-1} ref={sheet}>
      <div className="print-bar no-print">
        <Button icon={icons.back} onClick={() => history.back()}>
          {t.back}
        </Button>
        {about && <span className="grow ell">{about}</span>}
        {isReady && (
          <Button variant="primary" icon={icons.print} onClick={() => window.print()}>
            {t.print}
          </Button>
        )}
      </div>
      {children}
    </main>
  );
}
