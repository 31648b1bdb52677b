import { useEffect } from 'react';
import { done } from '../../call/check/rows.ts';
import type { CallSession } from '../../call/session.ts';
import type { OwnDevice } from '../../call/state.ts';
import { useText } from '../../i18n/catalog.ts';
import { citizenCheckText } from '../../i18n/citizen-check.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import * as icons from '../../ui/icons.ts';
import { useCall } from '../citizen-frame/use-call.ts';
import { Fix } from './Fix.tsx';
import { adviceOf, areBothDenied } from './help-steps.ts';
import { browserOf } from './this-browser.ts';

interface DeviceTroubleProps {
  session: CallSession;
  kind: 'camera' | 'mic';
}

/** Before the call and in it: why one's own device is not open and what to do, in the words of the check. */
export function DeviceTrouble({ session, kind }: DeviceTroubleProps) {
  const t = useText(citizenCheckText);
  const { camera, mic } = useCall(session, state => state.own);
  const device = kind === 'camera' ? camera : mic;
  const what = areBothDenied(camera, mic) ? t.bothDevices : t.rows[kind];
  const row = done(device.result, '', device.deniedBy);
  const advice = adviceOf(kind, row, browserOf(navigator.userAgent, navigator.maxTouchPoints), t, what);
  const open = async () => {
    await session[kind === 'camera' ? 'setCamera' : 'setMic'](true);
  };
  const why = advice?.why ?? '';
  // Who is not heard must know it at once (ux §8).
  useEffect(() => {
    if (why) announce(why, { assertive: kind === 'mic' });
  }, [why, kind]);
  if (!advice) return null;
  return (
    <Fix advice={advice}>
      <Button block icon={icons.again} onClick={() => void open()}>
        {t.again}
      </Button>
    </Fix>
  );
}

/** Wanted and not to be had; the words stay while it is tried once more. */
export function isInTrouble({ wanted, state, result }: OwnDevice): boolean {
  return wanted && (state === 'failed' || (state === 'opening' && result !== 'ok' && result !== 'skipped'));
}
