import { type ReactNode, useEffect, useState } from 'react';
import { useText } from '../i18n/catalog.ts';
import { typeset } from '../i18n/typography.ts';
import { uiText } from '../i18n/ui.ts';
import { AppearancePanel } from './AppearancePanel.tsx';
import { classes } from './classes.ts';
import { useEntryFocus } from './entry-focus.ts';
import { Icon } from './Icon.tsx';
import * as icons from './icons.ts';
import { Mark } from './Mark.tsx';
import { QuickExit } from './QuickExit.tsx';
import { SkipLink } from './SkipLink.tsx';

/** Mark, institution, «Крупнее», «Быстрый выход». The same place on every screen of the citizen. */
export function CitizenHeader({ institution }: { institution: string | null }) {
  const t = useText(uiText);
  const [isPanelOpen, setPanelOpen] = useState(false);
  return (
    <header className="c-top">
      <span className="brand grow">
        <Mark />
        <span>
          {t.product}
          {institution && <small className="c-inst">{institution}</small>}
        </span>
      </span>
      <button className="aa" type="button" aria-label={t.largerName} onClick={() => setPanelOpen(true)}>
        <Icon of={icons.larger} />
        <span className="aa-w">{t.larger}</span>
      </button>
      <QuickExit />
      <AppearancePanel isOpen={isPanelOpen} onClose={() => setPanelOpen(false)} />
    </header>
  );
}

export interface CitizenPageProps {
  /** Neutral: «Согласие», «Встреча идёт»; never the topic or profession. Goes into the tab with «· Приём». */
  tabTitle: string;
  institution: string | null;
  /** Two columns from 1024: the first child reads, the second acts. */
  wide?: boolean | undefined;
  children: ReactNode;
  /** `<HelpLine>`; left out only where the page itself shows the number. */
  help: ReactNode;
  /** Offline line or another bar that concerns the whole page. */
  bar?: ReactNode;
}

/** The citizen's frame. On each change of `tabTitle` the focus goes to the h1 (`<PageTitle>`), as ux §8 asks. */
export function CitizenPage({ tabTitle, institution, wide, children, help, bar }: CitizenPageProps) {
  const t = useText(uiText);
  useEffect(() => {
    document.title = `${tabTitle} · ${t.product}`;
  }, [tabTitle, t.product]);
  return (
    <>
      <SkipLink />
      <CitizenHeader institution={institution} />
      {bar}
      <main className={classes('c-main', wide && 'wide')} id="main" tabIndex={-1}>
        {children}
        {help && <div className="span">{help}</div>}
      </main>
    </>
  );
}

/** The h1. Takes the focus when its screen appears; give it a `key` per screen. */
export function PageTitle({ children }: { children: ReactNode }) {
  const title = useEntryFocus<HTMLHeadingElement>();
  // The screen before may have been scrolled.
  useEffect(() => {
    scrollTo(0, 0);
  }, []);
  return (
    <h1 className="c-h1" tabIndex={-1} ref={title}>
      {typeof children === 'string' ? typeset(children) : children}
    </h1>
  );
}

/** «Согласие → Проверка → Ожидание». `now` counts from 0. */
export function Steps({ names, now }: { names: readonly string[]; now: number }) {
  const t = useText(uiText);
  return (
    <ol className="steps" aria-label={t.stepOf(now + 1, names.length)}>
      {names.map((name, index) => (
        <li
          key={name}
          className={classes(index < now && 'done', index === now && 'now')}
          aria-current={index === now ? 'step' : undefined}
        >
          {name}
        </li>
      ))}
    </ol>
  );
}
