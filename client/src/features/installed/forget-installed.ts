import { wantsNotice } from './notice-choice.ts';
import { forgetPhone } from './office-phone.ts';
import { FORGET } from './worker-word.ts';

/**
 * «Быстрый выход»: synchronous, the page is being replaced. The worker outlives it for as long as it takes to close every
 * notification and to take itself away.
 */
export function forgetInstalled(): void {
  forgetPhone('citizen');
  wantsNotice.forget();
  globalThis.navigator?.serviceWorker?.controller?.postMessage(FORGET);
}
