import { useText } from '../../i18n/catalog.ts';
import { staffBookingText } from '../../i18n/staff-booking.ts';
import { Field } from '../../ui/Field.tsx';
import { Labelled } from '../../ui/Labelled.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { DateField } from '../../ui/staff/DateFields.tsx';
import { AUTHORITIES, type PartyDraft } from './draft.ts';
import { PersonFields } from './PersonFields.tsx';

interface ServedFieldsProps {
  party: PartyDraft;
  onChange: (change: Partial<PartyDraft>) => void;
  /** By the path below `parties.N`. */
  errorOf: (path: string) => string | undefined;
  today: string;
}

/** Who is served: an adult, or a child with whoever speaks for them (model §1). */
export function ServedFields({ party, onChange, errorOf, today }: ServedFieldsProps) {
  const t = useText(staffBookingText);
  const isChild = party.kind === 'child';
  return (
    <>
      {isChild && <h3 className="book-sub">{t.child}</h3>}
      <PersonFields
        title={isChild ? t.child : t.citizen}
        value={party.served}
        onChange={served => onChange({ served })}
        errorOf={part => errorOf(`party.${party.kind}.${part}`)}
      />
      <div className="book-born">
        <DateField
          label={t.birthDate}
          value={party.birthDate}
          onChange={birthDate => onChange({ birthDate })}
          max={today}
          hint={t.birthDateHint}
        />
        {isChild && party.birthDate === null && (
          <Field
            label={t.age}
            hint={t.ageHint}
            inputMode="numeric"
            autoComplete="off"
            maxWidth="7rem"
            value={party.age}
            onChange={age => onChange({ age })}
            error={errorOf('party.childAge')}
          />
        )}
      </div>
      {isChild && <Representative party={party} onChange={onChange} errorOf={errorOf} />}
    </>
  );
}

function Representative({ party, onChange, errorOf }: Omit<ServedFieldsProps, 'today'>) {
  const t = useText(staffBookingText);
  return (
    <>
      <h3 className="book-sub">{t.representative}</h3>
      <PersonFields
        title={t.representative}
        value={party.representative}
        onChange={representative => onChange({ representative })}
        errorOf={part => errorOf(`party.representative.${part}`)}
      />
      <Labelled label={t.authority.label}>
        {labelId => (
          <RadioCards
            look="pills"
            label={t.authority.label}
            labelledBy={labelId}
            options={AUTHORITIES.map(value => ({ value, label: t.authority[value] }))}
            value={party.authority}
            onChange={authority => onChange({ authority })}
          />
        )}
      </Labelled>
    </>
  );
}
