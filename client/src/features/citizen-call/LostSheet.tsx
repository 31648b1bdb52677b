import { useEffect, useState } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { citizenCallText } from '../../i18n/citizen-call.ts';
import { LinkButton } from '../../ui/Button.tsx';
import * as icons from '../../ui/icons.ts';
import { Ribbon } from '../../ui/Ribbon.tsx';
import { telOf } from '../../ui/tel.ts';
import { useHelp } from '../citizen-frame/help-context.ts';
import { Sheet } from './Sheet.tsx';

/** How long a break usually is, and after which the telephone becomes the main way (ux §6.4). */
const USUAL_MS = 20_000;

/** Calm: no red, no full screen, a bar that moves, the telephone at hand; it keeps trying till the end. */
export function LostSheet({ since }: { since: number }) {
  const t = useText(citizenCallText).lost;
  const { whom } = useHelp();
  const lostMs = useElapsed(since);
  const isLong = lostMs > USUAL_MS;
  return (
    <Sheet dark title={isLong ? t.longTitle : t.title} text={<p>{isLong ? t.longText : t.text}</p>}>
      {!isLong && <Ribbon progress={lostMs / USUAL_MS} />}
      {whom && (
        <LinkButton variant={isLong ? 'primary' : 'secondary'} block icon={icons.phone} href={telOf(whom.phone)}>
          {isLong ? t.call(whom.phone) : t.byPhone}
        </LinkButton>
      )}
    </Sheet>
  );
}

function useElapsed(since: number): number {
  const [elapsed, setElapsed] = useState(() => Date.now() - since);
  useEffect(() => {
    const timer = setInterval(() => setElapsed(Date.now() - since), 500);
    return () => clearInterval(timer);
  }, [since]);
  return Math.max(0, elapsed);
}
