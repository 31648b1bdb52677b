import type { ReactNode } from 'react';
import { PageTitle } from '../../ui/CitizenPage.tsx';
import { classes } from '../../ui/classes.ts';
import { Icon, type IconShape } from '../../ui/Icon.tsx';
import { CitizenScreen } from './CitizenScreen.tsx';
import './frame.css';

interface MessageScreenProps {
  tab: string;
  icon: IconShape;
  title: string;
  text?: ReactNode;
  /** Nothing went wrong and nothing is celebrated: grey instead of green. */
  quiet?: boolean | undefined;
  /** False where the page itself has the number as its one button. */
  hasHelp?: boolean | undefined;
  children?: ReactNode;
}

/** One thing is said, one thing can be done, and a telephone. */
export function MessageScreen({ tab, icon, title, text, quiet, hasHelp, children }: MessageScreenProps) {
  return (
    <CitizenScreen tab={tab} hasHelp={hasHelp}>
      <div className={classes('word', quiet && 'quiet')}>
        <span className="ic" aria-hidden="true">
          <Icon of={icon} />
        </span>
        <PageTitle key={title}>{title}</PageTitle>
        {text && <p>{text}</p>}
      </div>
      {children}
    </CitizenScreen>
  );
}
