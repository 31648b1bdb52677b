import { type ReactNode, useId } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { citizenCallText } from '../../i18n/citizen-call.ts';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';

interface SheetProps {
  /** Left of the title: a face, a number. */
  mark?: ReactNode;
  title: string;
  text?: ReactNode;
  /** On the dark stage: bad network stays quiet. */
  dark?: boolean;
  /** Waits for the person's word: seen beside the chat too. */
  asks?: boolean;
  onHide?: () => void;
  children?: ReactNode;
}

/** One thing at a time beside the picture; a region with a heading, not a modal: the talk goes on. */
export function Sheet({ mark, title, text, dark, asks, onHide, children }: SheetProps) {
  const t = useText(citizenCallText).time;
  const id = useId();
  return (
    <section className={classes('sheet-card', dark && 'dark', asks && 'asks')} aria-labelledby={id}>
      <div className="sheet-head">
        {mark}
        <h2 id={id}>{title}</h2>
        {onHide && (
          <button type="button" className="dialog-x" aria-label={t.hide} onClick={onHide}>
            <Icon of={icons.close} />
          </button>
        )}
      </div>
      {text && <div className="sheet-text">{text}</div>}
      {children && <div className="sheet-actions">{children}</div>}
    </section>
  );
}
