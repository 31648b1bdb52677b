import { QUICK_EXIT_PATH } from '@priyom/shared/signaling/ack';
import type { QuickExitPlan } from '../../ui/quick-exit.ts';
import { forgetAnswers } from '../citizen-questionnaire/answers-memory.ts';
import { forgetInstalled } from '../installed/forget-installed.ts';
import { forgetKept } from './kept.ts';
import { forgetSecret } from './link-fragment.ts';
import { becomeQuiet } from './quiet.ts';

/** Before the policy's own page is known: the same weather that policies have by default. */
const NEUTRAL_PAGE = 'https://yandex.ru/pogoda';

let stop: (() => void) | null = null;

/** What «Быстрый выход» must stop first: the check or the call, of which there is one in a tab. Gives the undo. */
export function exitStops(running: () => void): () => void {
  stop = running;
  return () => {
    if (stop === running) stop = null;
  };
}

/**
 * Synchronous (ux §6.7): tracks and beacon first, then everything this browser remembers of the visit. The beacon goes from
 * every page of a visit, so that the link asks for the year before the meeting as well.
 */
export function exitPlan(quickExitUrl?: string, invitationId?: string): QuickExitPlan {
  return {
    to: quickExitUrl ?? NEUTRAL_PAGE,
    before: () => {
      stop?.();
      if (invitationId) tellServer(invitationId);
      forgetKept();
      forgetSecret();
      forgetAnswers();
      becomeQuiet();
      forgetInstalled();
    },
  };
}

/** Out of a page that is being replaced only a beacon gets its word. */
function tellServer(invitationId: string): void {
  const body = new Blob([JSON.stringify({ invitationId })], { type: 'application/json' });
  navigator.sendBeacon(QUICK_EXIT_PATH, body);
}
