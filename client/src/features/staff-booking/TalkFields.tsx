import { useText } from '../../i18n/catalog.ts';
import { staffBookingText } from '../../i18n/staff-booking.ts';
import { CheckChips } from '../../ui/Checkbox.tsx';
import { Field } from '../../ui/Field.tsx';
import { Labelled } from '../../ui/Labelled.tsx';
import { useDesk } from '../staff-app/desk.ts';
import type { Booking } from './use-booking.ts';

interface TalkFieldsProps {
  booking: Booking;
  errorOf: (path: string) => string | undefined;
}

/** Colleagues among themselves (D34): what about, and who of the house; nobody's data. */
export function TalkFields({ booking, errorOf }: TalkFieldsProps) {
  const t = useText(staffBookingText).peer;
  const desk = useDesk().desk;
  const { title, colleagues, specialistId } = booking.draft;
  const others = desk?.colleagues.filter(({ staffId }) => staffId !== specialistId) ?? [];
  return (
    <fieldset className="book-party" aria-label={t.title}>
      <h2 className="book-title">{t.title}</h2>
      <Field
        label={t.about}
        hint={t.aboutHint}
        limit={200}
        value={title}
        onChange={text => booking.edit({ title: text })}
        error={errorOf('about')}
      />
      <Labelled label={t.colleagues} hint={desk ? t.colleaguesHint : t.loading} error={errorOf('colleagues')}>
        {(_, errorId) => (
          <CheckChips
            label={t.colleagues}
            describedBy={errorId}
            options={others.map(({ staffId, shownAs, position }) => ({
              value: staffId,
              label: [shownAs, position].filter(Boolean).join(', '),
            }))}
            value={colleagues}
            onChange={chosen => booking.edit({ colleagues: [...chosen] })}
          />
        )}
      </Labelled>
    </fieldset>
  );
}
