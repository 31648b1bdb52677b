import { useText } from '../../i18n/catalog.ts';
import { staffBookingText } from '../../i18n/staff-booking.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Card.tsx';
import * as icons from '../../ui/icons.ts';
import { GuestFields } from '../staff-guests/GuestFields.tsx';
import { type GuestToBook, lacksInterpreter } from './draft.ts';
import type { Booking } from './use-booking.ts';

/** D18: who comes from outside. Where somebody reads signs, an interpreter is offered in one press. */
export function GuestsToBook({ booking }: { booking: Booking }) {
  const t = useText(staffBookingText).guests;
  const { draft, mayAddGuest, addGuest } = booking;
  const isLacking = lacksInterpreter(draft);
  return (
    <section className="book-guests" aria-label={t.title}>
      {draft.guests.map((guest, index) => (
        <Guest key={guest.key} guest={guest} number={index + 1} booking={booking} />
      ))}
      {isLacking && (
        <Note tone="warn" icon={icons.info}>
          {t.need}
        </Note>
      )}
      {mayAddGuest && (
        <Button
          variant={isLacking ? undefined : 'ghost'}
          start
          icon={icons.invite}
          className="book-add"
          onClick={() => addGuest(isLacking ? 'interpreter' : 'guest')}
        >
          {isLacking ? t.addInterpreter : t.add}
        </Button>
      )}
    </section>
  );
}

function Guest({ guest, number, booking }: { guest: GuestToBook; number: number; booking: Booking }) {
  const t = useText(staffBookingText).guests;
  return (
    <fieldset className="book-party" aria-label={t.one(number)}>
      <div className="row">
        <h2 className="book-title grow">{t.one(number)}</h2>
        <Button
          size="sm"
          variant="ghost"
          icon={icons.remove}
          label={t.removeOf(number)}
          onClick={() => booking.removeGuest(number - 1)}
        >
          {t.remove}
        </Button>
      </div>
      <GuestFields
        draft={{ ...guest, reason: '' }}
        onChange={({ reason: _none, ...part }) => booking.editGuest(number - 1, part)}
        tried={booking.isTried}
      />
    </fieldset>
  );
}
