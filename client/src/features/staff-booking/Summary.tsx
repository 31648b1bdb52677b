import { minutesOfDay, timeOfMinutes } from '@priyom/shared/calendar/zone';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffBookingText } from '../../i18n/staff-booking.ts';
import { LiveRegion } from '../../ui/LiveRegion.tsx';
import { clock } from './clock.ts';
import type { WhenDraft } from './draft.ts';

/** «завтра, четверг 26 ноября в 10:45, 45 минут, видео», said aloud whenever it changes. */
export function Summary({ draft, specialist }: { draft: Omit<WhenDraft, 'kind'>; specialist: string | undefined }) {
  const t = useText(staffBookingText);
  const format = useFormat();
  const { date, time, minutes, method } = draft;
  const isWhole = date !== null && time !== null && minutes !== null && method !== null;
  return (
    <LiveRegion className="book-sum">
      {isWhole ? (
        <>
          <b>{t.sum(format.date(date), clock(time), format.minutes(minutes), t.sumMethod[method])}</b>
          <span>
            {[t.until(clock(timeOfMinutes(minutesOfDay(time) + minutes))), specialist].filter(Boolean).join(' · ')}
          </span>
        </>
      ) : (
        <span>{t.sumWait}</span>
      )}
    </LiveRegion>
  );
}
