import { useText } from '../../i18n/catalog.ts';
import { staffBookingText } from '../../i18n/staff-booking.ts';
import { Field } from '../../ui/Field.tsx';
import type { PersonDraft } from './draft.ts';

interface PersonFieldsProps {
  /** «Ребёнок», «Кто представляет ребёнка» */
  title: string;
  value: PersonDraft;
  onChange: (value: PersonDraft) => void;
  /** Of one part of the name. */
  errorOf: (part: keyof PersonDraft) => string | undefined;
}

/** Surname, name, patronymic: three fields, as papers want them. The browser's own filling would offer the staff's names. */
export function PersonFields({ title, value, onChange, errorOf }: PersonFieldsProps) {
  const t = useText(staffBookingText);
  const part = (name: keyof PersonDraft) => ({
    label: t[name],
    value: value[name],
    onChange: (text: string) => onChange({ ...value, [name]: text }),
    error: errorOf(name),
    autoComplete: 'off',
    spellCheck: false,
  });
  return (
    <fieldset className="book-person" aria-label={title}>
      <Field {...part('surname')} />
      <Field {...part('given')} />
      <Field {...part('patronymic')} />
    </fieldset>
  );
}
