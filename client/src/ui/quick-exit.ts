import { textOf } from '../i18n/catalog.ts';
import { uiText } from '../i18n/ui.ts';

export interface QuickExitPlan {
  /** Neutral page of the policy (weather). */
  readonly to: string;
  /** Synchronous: stops tracks, sends the beacon. An exception in it doesn't stop the exit. */
  readonly before: () => void;
}

/**
 * Leaves at once, without a question (ux §6.7). The title is made neutral first, because the browser's list of visited
 * pages shows the last title; `replace` leaves no entry behind the back button.
 */
export function quickExit({ to, before }: QuickExitPlan): void {
  try {
    before();
  } finally {
    document.title = textOf(uiText).pageClosed;
    document.documentElement.hidden = true; // nothing stays readable while the neutral page loads
    location.replace(to);
  }
}

export const escapeWindowMs = 1_500;

/** True on the third of three moments that all lie within 1.5 s; pure, so that the rule can be tested. */
export function createTripleEscape(): (atMs: number) => boolean {
  let recent: number[] = [];
  return atMs => {
    recent = [...recent.filter(earlier => atMs - earlier <= escapeWindowMs), atMs];
    if (recent.length < 3) return false;
    recent = [];
    return true;
  };
}
