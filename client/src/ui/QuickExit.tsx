import { createContext, type ReactNode, useContext, useEffect } from 'react';
import { useText } from '../i18n/catalog.ts';
import { uiText } from '../i18n/ui.ts';
import { Icon } from './Icon.tsx';
import * as icons from './icons.ts';
import { createTripleEscape, type QuickExitPlan, quickExit } from './quick-exit.ts';

const PlanContext = createContext<QuickExitPlan | null>(null);

/** Around every citizen's screen. Listens for Esc Esc Esc and tells the buttons below where to go. */
export function QuickExitProvider({ plan, children }: { plan: QuickExitPlan; children: ReactNode }) {
  useEffect(() => {
    const isThird = createTripleEscape();
    const listen = (event: KeyboardEvent) => {
      if (event.code === 'Escape' && !event.repeat && isThird(performance.now())) quickExit(plan);
    };
    addEventListener('keydown', listen, true);
    return () => removeEventListener('keydown', listen, true);
  }, [plan]);
  return <PlanContext value={plan}>{children}</PlanContext>;
}

function ExitButton({ plan, floating }: { plan: QuickExitPlan; floating?: boolean }) {
  const t = useText(uiText);
  return (
    <button type="button" className={floating ? 'exit floating' : 'exit'} onClick={() => quickExit(plan)}>
      <Icon of={icons.quickExit} />
      {t.quickExit}
    </button>
  );
}

/** Always top right. Nothing is drawn outside a provider (staff). */
export function QuickExit() {
  const plan = useContext(PlanContext);
  return plan && <ExitButton plan={plan} />;
}

/** The same button at the same place above an open modal, which makes the page under it unpressable. */
export function FloatingQuickExit() {
  const plan = useContext(PlanContext);
  return plan && <ExitButton plan={plan} floating />;
}
