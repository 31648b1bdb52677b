import { done } from '../../call/check/rows.ts';
import type { CallSession } from '../../call/session.ts';
import type { OwnDevice } from '../../call/state.ts';
import { useText } from '../../i18n/catalog.ts';
import { citizenCheckText } from '../../i18n/citizen-check.ts';
import { Button } from '../../ui/Button.tsx';
import * as icons from '../../ui/icons.ts';
import { ShownOnDemand } from '../../ui/OnDemand.tsx';
import { useCall } from '../citizen-frame/use-call.ts';
import { advice, areBothDenied, hasAdvice } from './advice.ts';

interface DeviceTroubleProps {
  session: CallSession;
  kind: 'camera' | 'mic';
}

/** Before the call and in it: why one's own device is not open and what to do, in the words of the check. */
export function DeviceTrouble({ session, kind }: DeviceTroubleProps) {
  const t = useText(citizenCheckText);
  const { camera, mic } = useCall(session, state => state.own);
  const device = kind === 'camera' ? camera : mic;
  const row = done(device.result, '', device.deniedBy);
  const open = async () => {
    await session[kind === 'camera' ? 'setCamera' : 'setMic'](true);
  };
  if (!hasAdvice(kind, row)) return null;
  const again = (
    <Button block icon={icons.again} onClick={() => void open()}>
      {t.again}
    </Button>
  );
  const isForBoth = areBothDenied(camera, mic);
  return <ShownOnDemand of={advice} props={{ kind, row, isForBoth, isSpoken: true, children: again }} />;
}

/** Wanted and not to be had; the words stay while it is tried once more. */
export function isInTrouble({ wanted, state, result }: OwnDevice): boolean {
  return wanted && (state === 'failed' || (state === 'opening' && result !== 'ok' && result !== 'skipped'));
}
