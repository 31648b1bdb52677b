import { type ReactNode, useEffect } from 'react';
import type { CheckRowState } from '../../../call/check/rows.ts';
import { useText } from '../../../i18n/catalog.ts';
import { citizenAdviceText } from '../../../i18n/citizen-advice.ts';
import { announce } from '../../../ui/announcer.ts';
import type { ShownKind } from '../verdict.ts';
import { Fix } from './Fix.tsx';
import { adviceOf } from './help-steps.ts';
import { browserOf } from './this-browser.ts';

export interface AdviceProps {
  kind: ShownKind;
  row: CheckRowState;
  /** One switch lets camera and microphone in. */
  isForBoth: boolean;
  /** In the waiting room and the call: who is not heard must know it at once (ux §8). */
  isSpoken: boolean;
  children?: ReactNode;
}

/** Why something does not work on this browser and system, and what to do. */
export default function Advice({ kind, row, isForBoth, isSpoken, children }: AdviceProps) {
  const t = useText(citizenAdviceText);
  const what = isForBoth ? t.switches.both : kind === 'camera' || kind === 'mic' ? t.switches[kind] : '';
  const advice = adviceOf(kind, row, browserOf(navigator.userAgent, navigator.maxTouchPoints), t, what);
  const why = advice?.why ?? '';
  useEffect(() => {
    if (isSpoken && why) announce(why, { assertive: kind === 'mic' });
  }, [isSpoken, why, kind]);
  return advice && <Fix advice={advice}>{children}</Fix>;
}
