import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { useEffect } from 'react';
import type { SupersededReason } from '../../../call/state.ts';
import { useText } from '../../../i18n/catalog.ts';
import { citizenAfterText } from '../../../i18n/citizen-after.ts';
import { Button } from '../../../ui/Button.tsx';
import * as icons from '../../../ui/icons.ts';
import { MessageScreen } from '../../citizen-frame/MessageScreen.tsx';
import { Cause } from './Cause.tsx';

export interface SupersededProps {
  reason: SupersededReason;
  /** Of whoever was put out by a rule. */
  removal?: Snapshot['me']['removal'];
  /** The page was opened anew since: nothing of it is news. */
  isLater?: boolean;
  onTakeOver?: () => void;
}

/** Another device took over, or the right to be here went: sound and camera are off, and it is said why. */
export function Superseded({ reason, removal, isLater = false, onTakeOver }: SupersededProps) {
  const t = useText(citizenAfterText).superseded;
  const isByRule = reason === 'removed' && Boolean(removal?.groundText || removal?.contest);
  return (
    <MessageScreen
      tab={t.tab}
      icon={icons.device}
      title={t[reason]}
      text={isByRule ? (isLater ? t.removedLater : t.removedByRule) : t[`${reason}Text`]}
      quiet
    >
      {isByRule && removal && <Cause cause={removal} />}
      {reason === 'takeOver' && onTakeOver && (
        <Button variant="primary" size="lg" block onClick={onTakeOver}>
          {t.move}
        </Button>
      )}
    </MessageScreen>
  );
}

/** The specialist's own words and the next step (ux §5.3). */
export function Declined({ reason, next }: { reason: string; next: string }) {
  const t = useText(citizenAfterText).declined;
  return <MessageScreen tab={t.tab} icon={icons.cancelled} title={t.title} text={`${reason} ${next}`.trim()} quiet />;
}

const RELOADED = 'priyom.reloaded';

/** The page is older than the server: it reloads by itself, once; a second time the person is told whom to call. */
export function Outdated() {
  const t = useText(citizenAfterText).outdated;
  useEffect(() => {
    if (wasReloaded()) return;
    const timer = setTimeout(() => location.reload(), 1_500);
    return () => clearTimeout(timer);
  }, []);
  return <MessageScreen tab={t.tab} icon={icons.again} title={t.title} text={t.text} quiet />;
}

/** Also notes this reload, so that it cannot go round. */
function wasReloaded(): boolean {
  try {
    const last = Number(sessionStorage.getItem(RELOADED) ?? 0);
    if (Date.now() - last < 60_000) return true;
    sessionStorage.setItem(RELOADED, String(Date.now()));
    return false;
  } catch {
    return true;
  }
}

/** The picture goes, the last words stay for two seconds (ux §6.5). */
export function Farewell() {
  const t = useText(citizenAfterText);
  return (
    <main className="farewell">
      <h1 className="c-h1" tabIndex={-1}>
        {t.farewell}
      </h1>
    </main>
  );
}
