import type { ReactNode } from 'react';
import { CitizenPage } from '../../ui/CitizenPage.tsx';
import { HelpLine } from '../../ui/HelpLine.tsx';
import { useAskedWords } from './AskedNote.tsx';
import { useHelp } from './help-context.ts';

interface CitizenScreenProps {
  /** Neutral (ux §1.9): never the topic or the profession. */
  tab: string;
  /** Two columns from 1024. */
  wide?: boolean | undefined;
  bar?: ReactNode;
  /** «Перезвоните мне» in the help line; false where the page itself offers it. */
  hasCallBack?: boolean | undefined;
  /** False where the page itself has the number as its one button: never without any. */
  hasHelp?: boolean | undefined;
  children: ReactNode;
}

/** A page of the citizen with the help line of this institution: a telephone is always at hand. */
export function CitizenScreen({ tab, wide, bar, hasCallBack = true, hasHelp = true, children }: CitizenScreenProps) {
  const { whom, askCall } = useHelp();
  const asked = useAskedWords();
  const help = hasHelp && (
    <HelpLine
      phone={whom?.phone ?? null}
      onCallBack={askCall && hasCallBack ? () => askCall('call') : undefined}
      callBackWhy={asked}
    />
  );
  return (
    <CitizenPage tabTitle={tab} institution={whom?.name ?? null} wide={wide} bar={bar} help={help}>
      {children}
    </CitizenPage>
  );
}
