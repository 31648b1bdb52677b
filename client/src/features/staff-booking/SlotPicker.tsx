import { type RefObject, useEffect, useRef } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffBookingText } from '../../i18n/staff-booking.ts';
import { Note } from '../../ui/Card.tsx';
import { FieldError } from '../../ui/Field.tsx';
import * as icons from '../../ui/icons.ts';
import { Labelled } from '../../ui/Labelled.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { LoadFailure } from '../staff-app/Failure.tsx';
import { clock } from './clock.ts';
import { NearestStarts } from './NearestStarts.tsx';
import { type DaySlots, nearestTo, type Start } from './nearest.ts';
import type { useSlots } from './use-slots.ts';

interface SlotPickerProps {
  slots: ReturnType<typeof useSlots>;
  value: string | null;
  onChoose: (start: Start) => void;
  error?: string | undefined;
  /** What is being moved: its present start, and whether a start overlaps it, which it may. */
  own?: { time: string | null; overlaps: (time: string) => boolean };
}

/** Where a long day begins to be looked at: a round-the-clock service has ninety starts. */
const MORNING = '09:00';

const NOTHING = { time: null, overlaps: () => false };

/** Starts of the day; a taken one may be pressed and then says what is free around it (D7). */
export function SlotPicker({ slots, value, onChoose, error, own = NOTHING }: SlotPickerProps) {
  const t = useText(staffBookingText);
  if (slots.data) return <DayStarts day={slots.data} value={value} onChoose={onChoose} error={error} own={own} />;
  if (slots.isError) return <LoadFailure error={slots.error} onRetry={() => void slots.refetch()} />;
  return (
    <div className="field" role="status">
      <span className="label">{t.slots}</span>
      <span className="hint">{slots.isLoading ? t.slotsLoading : t.slotsWait}</span>
      {error && <FieldError id="slots-wait">{error}</FieldError>}
    </div>
  );
}

interface DayStartsProps extends Omit<SlotPickerProps, 'slots'> {
  day: DaySlots;
  own: NonNullable<SlotPickerProps['own']>;
}

function DayStarts({ day, value, onChoose, error, own }: DayStartsProps) {
  const t = useText(staffBookingText);
  const box = useRef<HTMLDivElement>(null);
  useFirstLook(box, day.date, value);
  const shown = day.slots.filter(slot => slot.state !== 'past');
  const isFree = ({ state, time }: DaySlots['slots'][number]) => state === 'free' || own.overlaps(time);
  const chosen = shown.find(slot => slot.time === value);
  const isTaken = chosen !== undefined && !isFree(chosen);
  if (!shown.some(isFree)) return <FullDay day={day} onChoose={onChoose} error={error} />;
  return (
    <Labelled label={t.slots} hint={<Hours day={day} />}>
      {labelId => (
        <>
          <div className="slot-grid" ref={box}>
            <RadioCards
              look="slots"
              label={t.slots}
              labelledBy={labelId}
              options={shown.map(slot => ({
                value: slot.time,
                label: clock(slot.time),
                note: slot.time === own.time ? t.now : isFree(slot) ? undefined : t.taken,
              }))}
              value={value}
              onChange={time => onChoose({ date: day.date, time })}
              error={isTaken ? undefined : error}
            />
          </div>
          {isTaken && (
            <NearestStarts
              title={t.takenChosen(clock(chosen.time))}
              starts={nearestTo(chosen.time, day)}
              day={day.date}
              onChoose={onChoose}
            />
          )}
        </>
      )}
    </Labelled>
  );
}

function FullDay({ day, onChoose, error }: Pick<DayStartsProps, 'day' | 'onChoose' | 'error'>) {
  const t = useText(staffBookingText);
  return (
    <div className="field">
      <span className="label">{t.slots}</span>
      {error && <FieldError id="slots-full">{error}</FieldError>}
      <NearestStarts
        title={day.hours.length === 0 ? t.closedDay : t.noSlots}
        starts={nearestTo(null, day)}
        day={day.date}
        onChoose={onChoose}
      />
    </div>
  );
}

function Hours({ day }: { day: DaySlots }) {
  const t = useText(staffBookingText);
  const format = useFormat();
  const list = day.hours.map(({ from, to }) => `${clock(from)}–${clock(to)}`).join(', ');
  return (
    <>
      {[t.hours(list), format.zone()].filter(Boolean).join(' ')}
      {day.workingDay === null && (
        <Note tone="warn" icon={icons.calendar}>
          {t.yearUnknown}
        </Note>
      )}
    </>
  );
}

/** A new day is shown from the chosen start or from the morning on. */
function useFirstLook(box: RefObject<HTMLDivElement | null>, date: string, value: string | null) {
  const seen = useRef('');
  useEffect(() => {
    if (!box.current || seen.current === date) return;
    seen.current = date;
    const cells = [...box.current.querySelectorAll<HTMLElement>('.radio')];
    const first = cells.find(cell => (value === null ? isFromMorning(cell) : cell.classList.contains('on')));
    if (first) box.current.scrollTop = first.offsetTop - box.current.offsetTop;
  }, [box, date, value]);
}

function isFromMorning(cell: HTMLElement): boolean {
  return (cell.textContent ?? '').slice(0, 5).padStart(5, '0') >= MORNING;
}
