import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { useText } from '../../../i18n/catalog.ts';
import { citizenCallText } from '../../../i18n/citizen-call.ts';
import { useFormat } from '../../../i18n/format.ts';
import { Button } from '../../../ui/Button.tsx';
import * as icons from '../../../ui/icons.ts';
import { useHelp } from '../../citizen-frame/help-context.ts';
import { minutesLeft } from '../moment.ts';
import { Sheet } from '../Sheet.tsx';

interface FiveMinutesProps {
  snapshot: Snapshot;
  now: number;
  onHide: () => void;
}

/** Nothing can lengthen the session, so no button pretends to; one more meeting is one press (D17). */
export function FiveMinutes({ snapshot, now, onHide }: FiveMinutesProps) {
  const t = useText(citizenCallText).time;
  const format = useFormat();
  const { askCall } = useHelp();
  const { endsAt, startedAt } = snapshot;
  if (!endsAt) return null;
  const minutes = minutesLeft(endsAt, now);
  const lengthMs = Date.parse(endsAt) - Date.parse(startedAt ?? endsAt);
  const part = lengthMs > 0 ? Math.min(1, (minutes * 60_000) / lengthMs) : 0;
  return (
    <Sheet
      mark={
        <span className="pie" style={{ '--part': `${Math.round(part * 100)}%` }} aria-hidden="true">
          <span>{minutes}</span>
        </span>
      }
      title={t.five(format.minutes(minutes))}
      text={<p>{t.fiveText(format.time(endsAt))}</p>}
      onHide={onHide}
    >
      {askCall && (
        <Button variant="primary" block icon={icons.calendar} onClick={() => askCall('again')}>
          {t.again}
        </Button>
      )}
    </Sheet>
  );
}
