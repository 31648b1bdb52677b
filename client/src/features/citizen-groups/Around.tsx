import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { QuickExitProvider } from '../../ui/QuickExit.tsx';
import { exitPlan } from '../citizen-app/exit-plan.ts';
import { HelpProvider } from '../citizen-frame/HelpProvider.tsx';
import type { WhomToCall } from '../citizen-frame/visit.ts';
import { forgetOwnPages } from './place-memory.ts';

/** As the server wrote it into the page, before any answer. */
export const StaticWhomContext = createContext<WhomToCall | null>(null);

interface Known {
  institution: WhomToCall;
  /** Left out: the page that policies have by default. */
  quickExitUrl?: string;
}

/** What stands around each of these screens: whom to call, and the quick exit of this institution. */
export function Around({ known, children }: { known: Known | null; children: ReactNode }) {
  const staticWhom = useContext(StaticWhomContext);
  const quickExitUrl = known?.quickExitUrl;
  const plan = useMemo(() => {
    const { to, before } = exitPlan(quickExitUrl);
    return { to, before: () => [forgetOwnPages, before].forEach(each => void each()) };
  }, [quickExitUrl]);
  return (
    <QuickExitProvider plan={plan}>
      {/* Nobody here is known to the institution: there is a number to call, and nobody to be called back. */}
      <HelpProvider whom={known?.institution ?? staticWhom} send={null}>
        {children}
      </HelpProvider>
    </QuickExitProvider>
  );
}
