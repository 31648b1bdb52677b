import { useText } from '../../i18n/catalog.ts';
import { staffBookingText } from '../../i18n/staff-booking.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import * as icons from '../../ui/icons.ts';
import { Segments } from '../../ui/Segments.tsx';
import { useDesk } from '../staff-app/desk.ts';
import { ActionFailure } from '../staff-app/Failure.tsx';
import type { Basis } from './choices.ts';
import { faultText } from './fault-text.ts';
import { GuestsToBook } from './GuestsToBook.tsx';
import { NearestStarts } from './NearestStarts.tsx';
import { PartyFields } from './PartyFields.tsx';
import { Summary } from './Summary.tsx';
import { TalkFields } from './TalkFields.tsx';
import type { Booking } from './use-booking.ts';
import { useCheckedForm } from './use-checked-form.ts';
import { AgreedChoice, type Specialist, WhenFields } from './WhenFields.tsx';

interface BookingFormProps {
  booking: Booking;
  basis: Basis;
  specialists: readonly Specialist[];
}

type ErrorOf = (path: string) => string | undefined;

/** The talk by telephone from top to bottom: whom and with what at the left, when and with whom at the right. */
export function BookingForm({ booking, basis, specialists }: BookingFormProps) {
  const t = useText(staffBookingText);
  const form = useCheckedForm(booking.submit);
  const errorOf: ErrorOf = path => {
    const fault = booking.faults.get(path);
    return fault && faultText(t.faults, path, fault);
  };

  return (
    <form className="p-body book-cols" noValidate {...form}>
      <div className="book-parties">
        <Segments
          label={t.meeting.label}
          options={[
            { value: 'citizens', label: t.meeting.citizens, icon: icons.person },
            { value: 'peer', label: t.meeting.peer, icon: icons.people },
          ]}
          value={booking.draft.kind}
          onChange={kind => booking.edit({ kind })}
        />
        {booking.draft.kind === 'peer' ? (
          <TalkFields booking={booking} errorOf={errorOf} />
        ) : (
          <Parties booking={booking} errorOf={errorOf} today={basis.today} />
        )}
        <GuestsToBook booking={booking} />
      </div>
      <section className="book-when" aria-label={t.when}>
        <h2 className="book-title">{t.when}</h2>
        <WhenFields
          draft={booking.draft}
          basis={basis}
          specialists={specialists}
          slots={booking.slots}
          onChange={booking.edit}
          errorOf={errorOf}
        />
        {booking.draft.kind === 'citizens' && (
          <AgreedChoice draft={booking.draft} onChange={booking.edit} error={errorOf('agreedHow')} />
        )}
        <Finish booking={booking} specialists={specialists} />
      </section>
    </form>
  );
}

function Parties({ booking, errorOf, today }: { booking: Booking; errorOf: ErrorOf; today: string }) {
  const t = useText(staffBookingText);
  const { parties, title } = booking.draft;
  const isGroup = parties.length > 1;
  return (
    <>
      {isGroup && (
        <Field
          label={t.groupTitle}
          hint={t.groupTitleHint}
          limit={200}
          value={title}
          onChange={text => booking.edit({ title: text })}
          error={errorOf('title')}
        />
      )}
      {parties.map((party, index) => (
        <PartyFields
          key={party.key}
          party={party}
          number={isGroup ? index + 1 : null}
          onChange={change => booking.editParty(index, change)}
          onRemove={() => booking.removeParty(index)}
          errorOf={path => errorOf(`parties.${index}.${path}`)}
          today={today}
        />
      ))}
      {booking.mayAddParty && (
        <Button variant="ghost" start icon={icons.add} className="book-add" onClick={booking.addParty}>
          {t.addParty}
        </Button>
      )}
    </>
  );
}

/** The sentence that sums up, the press, and what became of it. */
function Finish({ booking, specialists }: Omit<BookingFormProps, 'basis'>) {
  const t = useText(staffBookingText);
  const { draft, takenNow, failure } = booking;
  const who = specialists.find(each => each.staffId === draft.specialistId);
  return (
    <div className="book-finish">
      <Summary draft={draft} specialist={who?.shortName} />
      {takenNow ? (
        <NearestStarts
          title={t.takenNow}
          lead={t.takenNowLead}
          starts={takenNow}
          day={draft.date}
          onChoose={booking.edit}
        />
      ) : (
        <ActionFailure error={failure} />
      )}
      <Button
        type="submit"
        variant="primary"
        size="lg"
        block
        busy={booking.isSending}
        busyLabel={t.submitting}
        why={useOffline()}
      >
        {draft.kind === 'peer' ? t.peer.submit : t.submit}
      </Button>
    </div>
  );
}

/** Known to be away: what is typed stays, the press waits (ux §2.9). */
export function useOffline(): string | undefined {
  const t = useText(staffBookingText);
  const { desk, connected } = useDesk();
  return desk && !connected ? t.offline : undefined;
}
