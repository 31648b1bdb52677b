import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffBookingText } from '../../i18n/staff-booking.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Card.tsx';
import * as icons from '../../ui/icons.ts';
import { clock } from './clock.ts';
import type { Start } from './nearest.ts';

interface NearestStartsProps {
  title: string;
  lead?: string;
  starts: readonly Start[];
  /** The day that is on the screen anyway: its starts go without the date. */
  day: string | null;
  onChoose: (start: Start) => void;
}

/** What is free around a start that is not: one press takes it (D7). */
export function NearestStarts({ title, lead, starts, day, onChoose }: NearestStartsProps) {
  const t = useText(staffBookingText);
  const format = useFormat();
  return (
    <div role="status">
      <Note tone="warn" icon={icons.deadline}>
        <b>{title}.</b> {starts.length > 0 ? (lead ?? `${t.nearest}:`) : `${t.nearestNone}.`}
        <span className="book-near">
          {starts.map(start => (
            <Button key={`${start.date}${start.time}`} size="sm" onClick={() => onChoose(start)}>
              {[start.date !== day && format.date(start.date), clock(start.time)].filter(Boolean).join(', ')}
            </Button>
          ))}
        </span>
      </Note>
    </div>
  );
}
