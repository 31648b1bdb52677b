import type { CallSession } from '../../call/session.ts';
import type { QuickExitPlan } from '../../ui/quick-exit.ts';
import { forgetKept } from './kept.ts';
import { forgetSecret } from './link-fragment.ts';
import { becomeQuiet } from './quiet.ts';

/** Before the policy's own page is known: the same weather that policies have by default. */
const NEUTRAL_PAGE = 'https://yandex.ru/pogoda';

let session: CallSession | null = null;

/** The call that «Быстрый выход» must stop; there is one in a tab. */
export function exitStops(call: CallSession): () => void {
  session = call;
  return () => {
    if (session === call) session = null;
  };
}

/** Synchronous (ux §6.7): tracks and beacon first, then everything this browser remembers of the visit. */
export function exitPlan(quickExitUrl: string | undefined): QuickExitPlan {
  return {
    to: quickExitUrl ?? NEUTRAL_PAGE,
    before: () => {
      session?.quickExit();
      forgetKept();
      forgetSecret();
      becomeQuiet();
    },
  };
}
