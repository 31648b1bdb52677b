import { troubleOf } from '../../../call/check/network-trouble.ts';
import type { CheckRowState } from '../../../call/check/rows.ts';
import type { Translation } from '../../../i18n/catalog.ts';
import type { ru } from '../../../i18n/citizen-advice.ts';
import type { ShownKind } from '../verdict.ts';
import type { ThisBrowser } from './this-browser.ts';

type Words = Translation<typeof ru>;

export interface Advice {
  why: string;
  steps: string[];
  /** Draw the address bar with the sign at its real place under the first step. */
  showsAddressBar: boolean;
}

/**
 * What to do in numbered steps, for this failure on this browser and system (ux §3, «Errors»). `what` is the name of the
 * switch that must be found.
 */
export function adviceOf(
  kind: ShownKind,
  row: CheckRowState,
  browser: ThisBrowser,
  words: Words,
  what: string,
): Advice | null {
  if (kind === 'network') return networkAdvice(row, words);
  if (row.state !== 'done' || row.result === 'ok' || row.result === 'skipped' || row.result === 'weak') return null;
  const t = words.steps;
  if (kind === 'sound') return plain(words.why.sound, [t.louder, t.headphones]);
  return deviceAdvice(kind, row, browser, words, what);
}

function networkAdvice(row: CheckRowState, { why, steps: t }: Words): Advice | null {
  if (row.state === 'done' && row.result === 'weak') return plain(why.weak, []);
  const trouble = troubleOf(row);
  if (trouble === null) return null;
  return plain(why.network[trouble], trouble === 'noServer' ? [t.online, t.comeBack] : []);
}

function deviceAdvice(
  kind: 'camera' | 'mic',
  row: CheckRowState,
  browser: ThisBrowser,
  words: Words,
  what: string,
): Advice {
  const { why, steps: t } = words;
  switch (row.result) {
    case 'denied': {
      if (row.deniedBy === 'system') {
        return plain(why.deniedSystem[kind], [...systemSteps(browser, what, words), t.comeBack]);
      }
      const steps = [...pageSteps(browser, what, words), t.comeBack];
      return { why: why.deniedPage[kind], steps, showsAddressBar: browser.family === 'chromium' };
    }
    case 'none':
      return plain(why.none[kind], [t.plug, t.comeBack]);
    case 'busy':
      return plain(why.busy[kind], [t.close, t.comeBack]);
    case 'silent':
      return plain(why.silent, [t.closer, t.unmute, t.comeBack]);
    default:
      return plain(why.failed[kind], [t.close, t.plug, t.comeBack]);
  }
}

const plain = (why: string, steps: string[]): Advice => ({ why, steps, showsAddressBar: false });

function pageSteps({ system, family }: ThisBrowser, what: string, { steps }: Words): string[] {
  if (family === 'safari') return [steps.pageSafari.press, steps.pageSafari.open, steps.pageSafari.find(what)];
  if (family === 'firefox') return [steps.pageFirefox.press, steps.pageFirefox.find];
  if (system === 'android') return [steps.pageAndroid.press, steps.pageAndroid.open, steps.pageAndroid.find(what)];
  return [steps.pageDesktop.press, steps.pageDesktop.find(what)];
}

function systemSteps({ system }: ThisBrowser, what: string, { steps }: Words): string[] {
  switch (system) {
    case 'windows':
      return [steps.windows.open, steps.windows.find(what), steps.windows.on];
    case 'android':
      return [steps.android.open, steps.android.find, steps.android.on(what)];
    case 'ios':
      return [steps.ios.open, steps.ios.find, steps.ios.on(what)];
    case 'mac':
      return [steps.mac.open, steps.mac.find(what), steps.mac.on];
    case 'linux':
      return [steps.linux.open, steps.linux.find(what)];
  }
}
