import { useState } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { citizenWaitingText } from '../../i18n/citizen-waiting.ts';
import { Button } from '../../ui/Button.tsx';
import * as icons from '../../ui/icons.ts';
import { LiveRegion } from '../../ui/LiveRegion.tsx';
import { useHelp } from '../citizen-frame/help-context.ts';

/** Ten minutes over: wait, be phoned, or another time. Nobody is left with a bar that does not move. */
export function LateWays() {
  const t = useText(citizenWaitingText).lateWays;
  const { askCall } = useHelp();
  const [isWaiting, setWaiting] = useState(false);
  return (
    <fieldset className="go" aria-label={t.group}>
      <LiveRegion className="small">{isWaiting && t.waiting}</LiveRegion>
      {!isWaiting && (
        <Button variant="primary" block icon={icons.deadline} onClick={() => setWaiting(true)}>
          {t.wait}
        </Button>
      )}
      <Button block icon={icons.phone} onClick={() => askCall?.('call')}>
        {t.callMe}
      </Button>
      <Button block icon={icons.reschedule} onClick={() => askCall?.('otherTime')}>
        {t.otherTime}
      </Button>
    </fieldset>
  );
}
